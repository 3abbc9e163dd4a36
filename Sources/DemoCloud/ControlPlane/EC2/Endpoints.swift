extension Operation {
  /// `aws ec2 describe-vpc-endpoints`.
  static let endpoints =
    EC2List(
      operation: "describe-vpc-endpoints",
      list: "VpcEndpoints",
      naming: .endpoints,
      filters: [
        "ip-address-type": "IpAddressType", "service-name": "ServiceName",
        "service-region": "ServiceRegion", "vpc-id": "VpcId", "vpc-endpoint-id": "VpcEndpointId",
        "vpc-endpoint-state": "State", "vpc-endpoint-type": "VpcEndpointType",
      ],
      paging: .ec2("VpcEndpoints"),
      rows: { request in
        request.accounts.flatMap { account in
          request.world.endpoints(of: account).map { $0.json(request) }
        }
      }
    ).asOperation
}

extension InterfaceEndpoint {
  /// Whether it has network interfaces: from the request on until it ends.
  var hasInterfaces: Bool {
    switch state {
    case .pendingAcceptance, .pending, .available, .partial: true
    case .deleting, .deleted, .rejected, .failed, .expired: false
    }
  }

  fileprivate func json(_ request: Request) -> JSON {
    [
      "VpcEndpointId": .text(id), "VpcEndpointType": "Interface", "VpcId": .text(vpcID),
      "ServiceName": .text(serviceName), "State": .text(state.rawValue),
      "PolicyDocument": .text(Self.openPolicy), "RouteTableIds": [],
      "SubnetIds": .texts(interfaces.map(\.subnetID)),
      "Groups": .array(securityGroupIDs.map { group(request, $0) }), "IpAddressType": "ipv4",
      "DnsOptions": ["DnsRecordIpType": "ipv4"], "PrivateDnsEnabled": false,
      "RequesterManaged": false,
      "NetworkInterfaceIds": .texts(hasInterfaces ? interfaces.map(\.id) : []),
      "DnsEntries": dnsEntries, "CreationTimestamp": request.timestamps.text(createdAt),
      "Tags": [], "OwnerId": .text(ownerID), "LastError": lastError,
      "FailureReason": .text(ifPresent: failureMessage),
      "ServiceRegion": region == World.region ? nil : .text(World.region),
    ]
  }

  private func group(_ request: Request, _ id: String) -> JSON {
    let name = request.world.securityGroup(id)?.name
    return ["GroupId": .text(id), "GroupName": .text(name ?? id)]
  }

  private var lastError: JSON? {
    if failureCode == nil, failureMessage == nil { return nil }
    return ["Message": .text(ifPresent: failureMessage), "Code": .text(ifPresent: failureCode)]
  }

  /// The regional name and, once the connection is accepted, one for each zone.
  private var dnsEntries: JSON {
    guard hasInterfaces else { return [] }
    let zones = state == .pendingAcceptance ? [] : interfaces.map { "-\($0.zone)" }
    return .array(([""] + zones).map(dnsEntry))
  }

  /// The entry of its regional name, or of a zone's.
  func dnsEntry(_ zone: String) -> JSON {
    // The hosted zone of PrivateLink in eu-west-1.
    ["DnsName": .text(dnsName(zone)), "HostedZoneId": "Z38GZ743OKFT7T"]
  }

  /// What an endpoint has when nobody wrote a policy; AWS breaks the lines so.
  private static let openPolicy =
    "{\n  \"Statement\": [\n    {\n      \"Action\": \"*\", \n      \"Effect\": \"Allow\", \n"
    + "      \"Principal\": \"*\", \n      \"Resource\": \"*\"\n    }\n  ]\n}"
}

extension World {
  /// A security group of either VPC.
  func securityGroup(_ id: String) -> SecurityGroup? {
    customerNetwork.securityGroup(id) ?? providerNetwork.securityGroup(id)
  }
}
