extension Operation {
  /// `aws ec2 describe-vpc-endpoint-service-configurations`.
  static let endpointServiceConfigurations =
    EC2List(
      operation: "describe-vpc-endpoint-service-configurations",
      list: "ServiceConfigurations",
      naming: .endpointServices,
      filters: [
        "service-name": "ServiceName", "service-id": "ServiceId", "service-state": "ServiceState",
        "supported-ip-address-types": "SupportedIpAddressTypes",
      ],
      paging: .ec2("ServiceConfigurations"),
      rows: { request in
        request.accounts.contains(.provider) ? [request.world.serviceConfiguration] : []
      }
    ).asOperation

  /// `aws ec2 describe-vpc-endpoint-services`.
  static let endpointServices = Operation(
    .ec2,
    "describe-vpc-endpoint-services",
    details.options + [.texts("service-regions")],
    paging: Paging(
      lists: ["ServiceDetails", "ServiceNames"],
      members: ["ServiceNames", "ServiceDetails", "NextToken"]
    )
  ) { (request) throws(APIError) in
    let answer = try details.answer(request)
    return [
      "ServiceNames": .texts(answer.values(at: "ServiceDetails.ServiceName")),
      "ServiceDetails": answer["ServiceDetails"],
    ]
  }

  private static let details =
    EC2List(
      operation: "describe-vpc-endpoint-services",
      list: "ServiceDetails",
      naming: .endpointServiceNames,
      filters: [
        "owner": "Owner", "service-name": "ServiceName", "service-region": "ServiceRegion",
        "service-type": "ServiceType.ServiceType",
        "supported-ip-address-types": "SupportedIpAddressTypes",
      ],
      rows: { request in
        let isVisible = request.accounts.contains(where: request.world.mayUseService)
        return isVisible ? [request.world.serviceDetail] : []
      }
    ).asOperation

  /// `aws ec2 describe-vpc-endpoint-service-permissions`.
  static let endpointServicePermissions =
    EC2List(
      operation: "describe-vpc-endpoint-service-permissions",
      list: "AllowedPrincipals",
      filters: ["principal": "Principal", "principal-type": "PrincipalType"],
      options: [.text("service-id").required],
      paging: .ec2("AllowedPrincipals"),
      rows: { (request) throws(APIError) in
        let service = request.world.endpointService
        let id = request.text("service-id") ?? ""
        guard request.accounts.contains(.provider), service.id == id else {
          let words = "The VpcEndpointServiceId '\(id)' does not exist"
          throw APIError("InvalidVpcEndpointServiceId.NotFound", words)
        }
        return service.allowedPrincipals.map(service.permission)
      }
    ).asOperation

  /// `aws ec2 describe-vpc-endpoint-connection-notifications`: nobody set one up.
  static let endpointConnectionNotifications =
    EC2List(
      operation: "describe-vpc-endpoint-connection-notifications",
      list: "ConnectionNotificationSet",
      filters: [
        "connection-notification-arn": "ConnectionNotificationArn",
        "connection-notification-id": "ConnectionNotificationId",
        "connection-notification-state": "ConnectionNotificationState",
        "connection-notification-type": "ConnectionNotificationType",
        "service-id": "ServiceId", "vpc-endpoint-id": "VpcEndpointId",
      ],
      options: [.text("connection-notification-id")],
      paging: .ec2("ConnectionNotificationSet"),
      rows: { (request) throws(APIError) in
        guard let id = request.text("connection-notification-id") else { return [] }
        throw APIError(
          "InvalidConnectionNotification",
          "The connection notification '\(id)' does not exist"
        )
      }
    ).asOperation
}

extension World {
  /// The zones of its first NLB, and their ids.
  private var serviceZones: [(name: String, id: String)] {
    let names = networkLoadBalancer.map(zones) ?? []
    return World.zones.filter { names.contains($0.0) }.map { ($0.0, $0.1) }
  }

  private var serviceRegions: JSON {
    .array(
      Set([World.region, customerNetwork.region]).sorted().map {
        ["Region": .text($0), "ServiceState": "Available"]
      }
    )
  }

  private var serviceDNSName: String {
    "\(endpointService.id).\(World.region).vpce.amazonaws.com"
  }

  fileprivate func mayUseService(_ account: Account) -> Bool {
    let principals = endpointService.allowedPrincipals
    return account == .provider
      || principals.contains { $0 == "*" || $0.contains(":\(account.id):") }
  }

  fileprivate var serviceConfiguration: JSON {
    [
      "ServiceType": [["ServiceType": "Interface"]], "ServiceId": .text(endpointService.id),
      "ServiceName": .text(endpointService.name(in: World.region)),
      "ServiceState": .text(endpointService.state.rawValue),
      "AvailabilityZoneIds": .texts(serviceZones.map(\.id)),
      "AvailabilityZones": .texts(serviceZones.map(\.name)),
      "AcceptanceRequired": .bool(endpointService.acceptanceRequired),
      "ManagesVpcEndpoints": false,
      "NetworkLoadBalancerArns": .texts(endpointService.networkLoadBalancerARNs),
      "SupportedIpAddressTypes": ["ipv4"], "BaseEndpointDnsNames": [.text(serviceDNSName)],
      "Tags": [], "SupportedRegions": shape == .crossRegion ? serviceRegions : nil,
      "RemoteAccessEnabled": .bool(shape == .crossRegion),
    ]
  }

  fileprivate var serviceDetail: JSON {
    [
      "ServiceName": .text(endpointService.name(in: World.region)),
      "ServiceId": .text(endpointService.id), "ServiceType": [["ServiceType": "Interface"]],
      "ServiceRegion": .text(World.region),
      "AvailabilityZoneIds": .texts(serviceZones.map(\.id)),
      "AvailabilityZones": .texts(serviceZones.map(\.name)), "Owner": .text(Account.provider.id),
      "BaseEndpointDnsNames": [.text(serviceDNSName)], "VpcEndpointPolicySupported": false,
      "AcceptanceRequired": .bool(endpointService.acceptanceRequired),
      "ManagesVpcEndpoints": false, "Tags": [], "SupportedIpAddressTypes": ["ipv4"],
    ]
  }
}

extension EndpointService {
  fileprivate func permission(of principal: String) -> JSON {
    let kinds = [
      (":root", "Account"), (":user/", "User"), (":role/", "Role"),
      (":organization/", "OrganizationUnit"),
    ]
    let kind = kinds.first { principal.contains($0.0) }?.1 ?? (principal == "*" ? "All" : "Service")
    return [
      "PrincipalType": .text(kind), "Principal": .text(principal),
      "ServicePermissionId": .text(.permissionID(principal)), "Tags": [], "ServiceId": .text(id),
    ]
  }
}

extension String {
  fileprivate static func permissionID(_ principal: String) -> String {
    Identifiers.resource("vpce-svc-perm", for: principal)
  }
}
