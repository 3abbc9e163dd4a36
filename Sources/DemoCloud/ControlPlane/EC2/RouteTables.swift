extension Operation {
  /// `aws ec2 describe-route-tables`.
  static let routeTables =
    EC2List(
      operation: "describe-route-tables",
      list: "RouteTables",
      naming: .routeTables,
      filters: [
        "association.gateway-id": "Associations.GatewayId",
        "association.route-table-association-id": "Associations.RouteTableAssociationId",
        "association.route-table-id": "Associations.RouteTableId",
        "association.subnet-id": "Associations.SubnetId", "association.main": "Associations.Main",
        "owner-id": "OwnerId", "route-table-id": "RouteTableId",
        "route.destination-cidr-block": "Routes.DestinationCidrBlock",
        "route.gateway-id": "Routes.GatewayId", "route.instance-id": "Routes.InstanceId",
        "route.nat-gateway-id": "Routes.NatGatewayId", "route.origin": "Routes.Origin",
        "route.state": "Routes.State", "vpc-id": "VpcId",
      ],
      paging: .ec2("RouteTables", sizes: 5...100),
      rows: { request in
        request.networks.flatMap { network in network.routeTables.map { $0.json(in: network) } }
      }
    ).asOperation

  /// `aws ec2 describe-internet-gateways`.
  static let internetGateways =
    EC2List(
      operation: "describe-internet-gateways",
      list: "InternetGateways",
      naming: .internetGateways,
      filters: [
        "attachment.state": "Attachments.State", "attachment.vpc-id": "Attachments.VpcId",
        "internet-gateway-id": "InternetGatewayId", "owner-id": "OwnerId",
      ],
      paging: .ec2("InternetGateways", sizes: 5...1000),
      rows: { request in
        request.networks.map { network in
          [
            "Attachments": [["State": "available", "VpcId": .text(network.id)]],
            "InternetGatewayId": .text(network.internetGatewayID),
            "OwnerId": .text(network.account.id), "Tags": .nameTag("igw"),
          ]
        }
      }
    ).asOperation
}

extension RouteTable {
  fileprivate func json(in network: Network) -> JSON {
    let main = isMain ? [association(nil)] : []
    return [
      "Associations": .array(main + subnetIDs.map(association)), "PropagatingVgws": [],
      "RouteTableId": .text(id), "Routes": .array(routes.map(\.json)), "Tags": .nameTag(name),
      "VpcId": .text(network.id), "OwnerId": .text(network.account.id),
    ]
  }

  /// With a subnet, or as the main table of the VPC.
  private func association(_ subnet: String?) -> JSON {
    [
      "Main": .bool(subnet == nil),
      "RouteTableAssociationId": .text(Identifiers.resource("rtbassoc", for: id + (subnet ?? ""))),
      "RouteTableId": .text(id), "SubnetId": .text(ifPresent: subnet),
      "AssociationState": ["State": "associated"],
    ]
  }
}

extension RouteTable.Route {
  fileprivate var json: JSON {
    let (gateway, nat): (String?, String?) =
      switch target {
      case .local: ("local", nil)
      case .internetGateway(let id): (id, nil)
      case .natGateway(let id): (nil, id)
      }
    return [
      "DestinationCidrBlock": .text("\(destination)"), "GatewayId": .text(ifPresent: gateway),
      "NatGatewayId": .text(ifPresent: nat),
      "Origin": target == .local ? "CreateRouteTable" : "CreateRoute",
      "State": isBlackhole ? "blackhole" : "active",
    ]
  }
}
