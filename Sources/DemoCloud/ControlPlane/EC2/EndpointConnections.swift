extension Operation {
  /// `aws ec2 describe-vpc-endpoint-connections`.
  static let endpointConnections =
    EC2List(
      operation: "describe-vpc-endpoint-connections",
      list: "VpcEndpointConnections",
      filters: [
        "ip-address-type": "IpAddressType", "service-id": "ServiceId",
        "vpc-endpoint-owner": "VpcEndpointOwner", "vpc-endpoint-region": "VpcEndpointRegion",
        "vpc-endpoint-state": "VpcEndpointState", "vpc-endpoint-id": "VpcEndpointId",
      ],
      paging: .ec2("VpcEndpointConnections"),
      rows: { request in
        guard request.accounts.contains(.provider) else { return [] }
        let service = request.world.endpointService
        let name = service.name(in: World.region)
        return ([request.world.endpoint] + request.world.otherEndpoints)
          .filter { $0.serviceName == name }.map { $0.connection(to: service, request) }
      }
    ).asOperation
}

extension InterfaceEndpoint {
  fileprivate func connection(to service: EndpointService, _ request: Request) -> JSON {
    [
      "ServiceId": .text(service.id), "VpcEndpointId": .text(id),
      "VpcEndpointOwner": .text(ownerID), "VpcEndpointState": .text(state.rawValue),
      "CreationTimestamp": request.timestamps.text(createdAt), "DnsEntries": [dnsEntry("")],
      "NetworkLoadBalancerArns": .texts(service.networkLoadBalancerARNs),
      "IpAddressType": "ipv4", "VpcEndpointConnectionId": .text(connectionID), "Tags": [],
      "VpcEndpointRegion": .text(region),
    ]
  }
}
