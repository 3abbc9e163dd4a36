extension Operation {
  /// `aws ec2 describe-security-groups`.
  static let securityGroups =
    EC2List(
      operation: "describe-security-groups",
      list: "SecurityGroups",
      naming: .securityGroups,
      filters: securityGroupFilters,
      options: [.texts("group-names")],
      paging: .ec2("SecurityGroups", tokenFirst: true, sizes: 5...1000),
      rows: { (request) throws(APIError) in
        let rows = request.networks.flatMap { network in
          network.securityGroups.map { $0.json(in: network) }
        }
        guard let names = request.texts("group-names") else { return rows }
        // Names are for default VPCs, and the demo has none.
        throw APIError(
          "InvalidGroup.NotFound",
          "The security group '\(names[0])' does not exist in default VPC"
        )
      }
    ).asOperation

  private static let securityGroupFilters: [String: String] = {
    let rule = [
      "cidr": "IpRanges.CidrIp", "from-port": "FromPort", "to-port": "ToPort",
      "group-id": "UserIdGroupPairs.GroupId", "group-name": "UserIdGroupPairs.GroupName",
      "protocol": "IpProtocol", "user-id": "UserIdGroupPairs.UserId",
      "ipv6-cidr": "Ipv6Ranges.CidrIpv6", "prefix-list-id": "PrefixListIds.PrefixListId",
    ]
    var filters = [
      "description": "Description", "group-id": "GroupId", "group-name": "GroupName",
      "owner-id": "OwnerId", "vpc-id": "VpcId",
    ]
    for (name, member) in rule {
      filters["ip-permission.\(name)"] = "IpPermissions.\(member)"
      filters["egress.ip-permission.\(name)"] = "IpPermissionsEgress.\(member)"
    }
    return filters
  }()
}

extension SecurityGroup {
  fileprivate func json(in network: Network) -> JSON {
    let account = network.account
    return [
      "GroupId": .text(id), "IpPermissionsEgress": .array(egress.map { $0.json(of: account) }),
      "VpcId": .text(network.id),
      "SecurityGroupArn": World.ec2ARN(account, "security-group/\(id)", in: network.region),
      "OwnerId": .text(account.id), "GroupName": .text(name),
      "Description": .text(description),
      "IpPermissions": .array(ingress.map { $0.json(of: account) }),
    ]
  }
}

extension SecurityGroup.Rule {
  fileprivate func json(of account: Account) -> JSON {
    var (groups, blocks): (JSON, JSON) = ([], [])
    let description = JSON.text(ifPresent: description)
    switch peer {
    case .group(let id):
      groups = [["Description": description, "UserId": .text(account.id), "GroupId": .text(id)]]
    case .block(let block):
      blocks = [["Description": description, "CidrIp": .text("\(block)")]]
    }
    return [
      "IpProtocol": .text(networkProtocol), "FromPort": ports.map { .integer($0.lowerBound) },
      "ToPort": ports.map { .integer($0.upperBound) }, "UserIdGroupPairs": groups,
      "IpRanges": blocks, "Ipv6Ranges": [], "PrefixListIds": [],
    ]
  }
}
