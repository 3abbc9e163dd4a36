extension Network {
  /// What the article's network module makes: four subnets in two zones, an internet gateway, one
  /// NAT gateway for both private subnets, and a route table for each kind of subnet.
  ///
  /// The prefix is the first three numbers of the VPC's block, which is a /24.
  static func made(
    by ids: inout Identifiers,
    for account: Account,
    name: String,
    prefix: String,
    natPublicAddress: String,
    zones: [(String, String)] = World.zones,
    region: String = World.region
  ) -> Network {
    let subnets = subnets(by: &ids, prefix: prefix, in: zones)
    let nat = natGateway(by: &ids, in: subnets[0], publicAddress: natPublicAddress)
    let gateway = ids.resource("igw")
    let block = CIDR("\(prefix).0/24") ?? .everywhere
    func table(_ name: String, _ subnets: [Subnet], _ way: RouteTable.Route.Target) -> RouteTable {
      RouteTable(
        id: ids.resource("rtb"),
        name: name,
        isMain: false,
        subnetIDs: subnets.map(\.id),
        routes: [
          .init(destination: block, target: .local), .init(destination: .everywhere, target: way),
        ]
      )
    }
    let main = RouteTable(
      id: ids.resource("rtb"),
      name: "",
      isMain: true,
      subnetIDs: [],
      routes: [.init(destination: block, target: .local)]
    )
    return Network(
      account: account,
      region: region,
      id: ids.resource("vpc"),
      name: name,
      block: block,
      subnets: subnets,
      routeTables: [
        table("public_route_table", subnets.filter(\.isPublic), .internetGateway(gateway)),
        table("private_route_table", subnets.filter { !$0.isPublic }, .natGateway(nat.id)), main,
      ],
      internetGatewayID: gateway,
      natGateways: [nat],
      securityGroups: [.standard(by: &ids)],
      networkACLs: [.standard(by: &ids, subnets: subnets.map(\.id))]
    )
  }

  private static func subnets(
    by ids: inout Identifiers,
    prefix: String,
    in zones: [(String, String)]
  ) -> [Subnet] {
    [true, false].enumerated().flatMap { half, isPublic in
      zones.enumerated().map { index, zone in
        let short = zone.0.split(separator: "-").last ?? ""
        return Subnet(
          id: ids.resource("subnet"),
          name: "subnet-\(short)-\(isPublic ? "public" : "private")",
          zone: zone.0,
          zoneID: zone.1,
          block: CIDR("\(prefix).\(half * 128 + index * 64)/26") ?? .everywhere,
          isPublic: isPublic
        )
      }
    }
  }

  private static func natGateway(
    by ids: inout Identifiers,
    in subnet: Subnet,
    publicAddress: String
  ) -> NATGateway {
    NATGateway(
      id: ids.resource("nat"),
      subnetID: subnet.id,
      state: .available,
      allocationID: ids.resource("eipalloc"),
      associationID: ids.resource("eipassoc"),
      interfaceID: ids.resource("eni"),
      publicAddress: publicAddress,
      privateAddress: subnet.block.base + 12,
      createdAt: World.madeAt
    )
  }
}

extension SecurityGroup {
  /// The one that every VPC has.
  fileprivate static func standard(by ids: inout Identifiers) -> SecurityGroup {
    let id = ids.resource("sg")
    return SecurityGroup(
      id: id,
      name: "default",
      description: "default VPC security group",
      ingress: [Rule(networkProtocol: "-1", peer: .group(id))],
      egress: [Rule(networkProtocol: "-1", peer: .block(.everywhere))]
    )
  }
}

extension NetworkACL {
  /// The number of AWS's own last entry, which denies the rest.
  package static let lastNumber = 32_767

  /// The one that every VPC has: it lets everything through.
  fileprivate static func standard(by ids: inout Identifiers, subnets: [String]) -> NetworkACL {
    NetworkACL(
      id: ids.resource("acl"),
      isDefault: true,
      subnetIDs: subnets,
      entries: [true, false].flatMap { isEgress in
        [(100, true), (lastNumber, false)].map { number, allows in
          Entry(
            number: number,
            isEgress: isEgress,
            allows: allows,
            networkProtocol: "-1",
            block: .everywhere
          )
        }
      }
    )
  }
}
