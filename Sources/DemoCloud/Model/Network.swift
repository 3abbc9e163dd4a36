/// A VPC and what is set up in it.
package struct Network: Sendable, Equatable {
  package var account: Account
  package var region = World.region
  package var id: String
  package var name: String
  package var block: CIDR
  package var subnets: [Subnet]
  package var routeTables: [RouteTable]
  package var internetGatewayID: String
  package var natGateways: [NATGateway]
  package var securityGroups: [SecurityGroup]
  package var networkACLs: [NetworkACL]
  package var dnsSupport = true
  package var dnsHostnames = true

  package func subnet(_ id: String) -> Subnet? { subnets.first { $0.id == id } }

  package func subnet(of address: IPv4) -> Subnet? { subnets.first { $0.block.contains(address) } }

  /// The table that a subnet uses: its own, or else the main one.
  package func routeTable(of subnet: String) -> RouteTable? {
    routeTables.first { $0.subnetIDs.contains(subnet) } ?? routeTables.first { $0.isMain }
  }

  /// Every subnet has one: the default one, if no other.
  package func networkACL(of subnet: String) -> NetworkACL? {
    networkACLs.first { $0.subnetIDs.contains(subnet) }
  }

  package func securityGroup(_ id: String) -> SecurityGroup? {
    securityGroups.first { $0.id == id }
  }
}

package struct Subnet: Sendable, Equatable {
  package var id: String
  package var name: String
  /// As in `eu-west-1a`.
  package var zone: String
  /// As in `euw1-az1`.
  package var zoneID: String
  package var block: CIDR
  package var isPublic: Bool
  /// Addresses that something outside of the demo holds.
  package var otherAddresses = 0
}

package struct RouteTable: Sendable, Equatable {
  package struct Route: Sendable, Equatable {
    package enum Target: Sendable, Equatable {
      case local
      case internetGateway(String)
      case natGateway(String)
    }

    package var destination: CIDR
    package var target: Target
    /// The target is gone: packets vanish.
    package var isBlackhole = false
  }

  package var id: String
  package var name: String
  package var isMain: Bool
  package var subnetIDs: [String]
  package var routes: [Route]
}

package struct NATGateway: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, Codable {
    case pending
    case failed
    case available
    case deleting
    case deleted
  }

  package var id: String
  package var subnetID: String
  package var state: State
  package var allocationID: String
  package var associationID: String
  package var interfaceID: String
  package var publicAddress: String
  package var privateAddress: IPv4
  package var failureCode: String?
  package var failureMessage: String?
  package var createdAt: Double
}

package struct SecurityGroup: Sendable, Equatable {
  package struct Rule: Sendable, Equatable {
    package enum Peer: Sendable, Equatable {
      case block(CIDR)
      case group(String)
    }

    /// `tcp`, or `-1` for all.
    package var networkProtocol: String
    /// nil: all.
    package var ports: ClosedRange<Int>?
    package var peer: Peer
    package var description: String?
  }

  package var id: String
  package var name: String
  package var description: String
  package var ingress: [Rule]
  package var egress: [Rule]
}

package struct NetworkACL: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    /// 1 to 32766, and 32767 for AWS's own last one, which denies; the lowest that fits decides.
    package var number: Int
    package var isEgress: Bool
    package var allows: Bool
    /// `6` is TCP, `-1` all.
    package var networkProtocol: String
    package var block: CIDR
    /// nil: all.
    package var ports: ClosedRange<Int>?
  }

  package var id: String
  package var isDefault: Bool
  package var subnetIDs: [String]
  package var entries: [Entry]
}
