extension Operation {
  /// `aws ec2 describe-nat-gateways`; its option is `--filter`.
  static let natGateways =
    EC2List(
      operation: "describe-nat-gateways",
      list: "NatGateways",
      naming: .natGateways,
      filters: [
        "nat-gateway-id": "NatGatewayId", "state": "State", "subnet-id": "SubnetId",
        "vpc-id": "VpcId",
      ],
      filterOption: "filter",
      paging: .ec2("NatGateways", sizes: 5...1000),
      rows: { request in
        request.networks.flatMap { network in
          network.natGateways.map { $0.json(in: network, request) }
        }
      }
    ).asOperation
}

extension NATGateway {
  fileprivate func json(in network: Network, _ request: Request) -> JSON {
    [
      "CreateTime": request.timestamps.text(createdAt),
      "FailureCode": .text(ifPresent: failureCode),
      "FailureMessage": .text(ifPresent: failureMessage), "NatGatewayAddresses": [address],
      "NatGatewayId": .text(id), "State": .text(state.rawValue), "SubnetId": .text(subnetID),
      "VpcId": .text(network.id), "Tags": .nameTag("natgw"), "ConnectivityType": "public",
    ]
  }

  private var address: JSON {
    let status =
      switch state {
      case .pending: "associating"
      case .available: "succeeded"
      case .failed: "failed"
      case .deleting, .deleted: "disassociating"
      }
    return [
      "AllocationId": .text(allocationID), "NetworkInterfaceId": .text(interfaceID),
      "PrivateIp": .text("\(privateAddress)"), "PublicIp": .text(publicAddress),
      "AssociationId": .text(associationID), "IsPrimary": true, "Status": .text(status),
    ]
  }
}
