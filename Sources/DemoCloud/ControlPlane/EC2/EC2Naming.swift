/// How the resources of one kind are named, and what EC2 says when there is none of a name.
///
/// Source of the texts: “Error codes for the Amazon EC2 API”, and answers of the service.
struct EC2Naming: Sendable {
  /// As in `vpc-ids`.
  var option: String
  /// Where in a resource its name is, as in `VpcId`.
  var member: String
  /// As in `vpc-`.
  var prefix: String
  var notFound: String
  /// nil: EC2 does not look at the id's form.
  var malformed: String?
  /// With the ids in quotes, as in `'vpc-1'`, and whether there are several.
  var words: @Sendable (_ ids: String, _ areSeveral: Bool) -> String

  func select(_ ids: [String], from rows: [JSON]) throws(APIError) -> [JSON] {
    if let malformed, let id = ids.first(where: { !isWellFormed($0) }) {
      throw APIError(malformed, "Invalid id: \"\(id)\" (expecting \"\(prefix)...\")")
    }
    let found = rows.filter { row in row.values(at: member).contains(where: ids.contains) }
    let missing = ids.filter { id in !found.contains { $0.values(at: member).contains(id) } }
    guard missing.isEmpty else {
      let list = "'\(missing.joined(separator: ", "))'"
      throw APIError(notFound, words(list, missing.count > 1))
    }
    return found
  }

  private func isWellFormed(_ id: String) -> Bool {
    guard id.hasPrefix(prefix) else { return false }
    let digits = id.dropFirst(prefix.count)
    return [8, 17].contains(digits.count) && digits.allSatisfy(\.isHexDigit)
  }
}

extension EC2Naming {
  private static func usual(
    _ option: String,
    _ member: String,
    _ prefix: String,
    _ notFound: String,
    _ kind: String
  ) -> EC2Naming {
    EC2Naming(
      option: option,
      member: member,
      prefix: prefix,
      notFound: notFound,
      words: { ids, several in
        several ? "The \(kind) IDs \(ids) do not exist" : "The \(kind) ID \(ids) does not exist"
      }
    )
  }

  static let vpcs = usual("vpc-ids", "VpcId", "vpc-", "InvalidVpcID.NotFound", "vpc")

  static let subnets = usual(
    "subnet-ids",
    "SubnetId",
    "subnet-",
    "InvalidSubnetID.NotFound",
    "subnet"
  )

  static let routeTables = usual(
    "route-table-ids",
    "RouteTableId",
    "rtb-",
    "InvalidRouteTableID.NotFound",
    "routeTable"
  )

  static let internetGateways = usual(
    "internet-gateway-ids",
    "InternetGatewayId",
    "igw-",
    "InvalidInternetGatewayID.NotFound",
    "internetGateway"
  )

  static let networkACLs = usual(
    "network-acl-ids",
    "NetworkAclId",
    "acl-",
    "InvalidNetworkAclID.NotFound",
    "networkAcl"
  )

  static let networkInterfaces = usual(
    "network-interface-ids",
    "NetworkInterfaceId",
    "eni-",
    "InvalidNetworkInterfaceID.NotFound",
    "networkInterface"
  )

  /// Of the instances in reservations.
  static let instances = instances(at: "Instances.InstanceId")
  static let instanceStatuses = instances(at: "InstanceId")

  private static func instances(at member: String) -> EC2Naming {
    var naming = usual("instance-ids", member, "i-", "InvalidInstanceID.NotFound", "instance")
    naming.malformed = "InvalidInstanceID.Malformed"
    return naming
  }

  static let securityGroups = EC2Naming(
    option: "group-ids",
    member: "GroupId",
    prefix: "sg-",
    notFound: "InvalidGroup.NotFound",
    malformed: "InvalidGroupId.Malformed",
    words: { ids, several in
      "The security group\(several ? "s" : "") \(ids) do\(several ? "" : "es") not exist"
    }
  )

  static let natGateways = EC2Naming(
    option: "nat-gateway-ids",
    member: "NatGatewayId",
    prefix: "nat-",
    notFound: "NatGatewayNotFound",
    words: { ids, _ in "NAT gateway \(ids.replacing("'", with: "")) was not found" }
  )

  static let endpoints = EC2Naming(
    option: "vpc-endpoint-ids",
    member: "VpcEndpointId",
    prefix: "vpce-",
    notFound: "InvalidVpcEndpointId.NotFound",
    words: { ids, several in
      several
        ? "The Vpc Endpoint Ids \(ids) do not exist" : "The Vpc Endpoint Id \(ids) does not exist"
    }
  )

  static let endpointServices = EC2Naming(
    option: "service-ids",
    member: "ServiceId",
    prefix: "vpce-svc-",
    notFound: "InvalidVpcEndpointServiceId.NotFound",
    words: { ids, several in
      several
        ? "The VpcEndpointServiceIds \(ids) do not exist"
        : "The VpcEndpointServiceId \(ids) does not exist"
    }
  )

  static let endpointServiceNames = EC2Naming(
    option: "service-names",
    member: "ServiceName",
    prefix: "com.amazonaws.",
    notFound: "InvalidServiceName",
    words: { ids, several in
      several
        ? "The Vpc Endpoint Services \(ids) do not exist"
        : "The Vpc Endpoint Service \(ids) does not exist"
    }
  )
}
