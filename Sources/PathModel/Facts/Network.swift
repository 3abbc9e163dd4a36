/// A VPC, from `aws ec2 describe-vpcs`.
package struct VPC: Codable, Hashable, Sendable {
  package var id = ""
  package var name: String?
  package var cidrBlocks: [String] = []
  package var ipv6CIDRBlocks: [String] = []
  package var state: String?
  package var ownerID: String?
  package init() {}
}

/// An attribute of a VPC, from `aws ec2 describe-vpc-attribute`.
package struct VPCAttribute: Codable, Hashable, Sendable {
  package var vpcID: String?
  package var isOn: Bool?
  package init() {}
}

/// A subnet, from `aws ec2 describe-subnets`.
package struct Subnet: Codable, Hashable, Sendable {
  package var id = ""
  package var vpcID: String?
  package var name: String?
  package var zone: String?
  /// As in `euw1-az1`: the same place in every account, which a zone's name is not.
  package var zoneID: String?
  package var cidrBlock: String?
  package var ipv6CIDRBlocks: [String] = []
  package var availableAddresses: Int?
  package var state: String?
  /// The account that made it, which may have shared it with the caller's.
  package var ownerID: String?
  package init() {}
}

/// A route table, from `aws ec2 describe-route-tables`.
package struct RouteTable: Codable, Hashable, Sendable {
  package var id = ""
  package var vpcID: String?
  package var name: String?
  /// The table that subnets without an association of their own use.
  package var isMain = false
  /// The account of the VPC, which may be another one than the caller's.
  package var ownerID: String?
  package var subnetIDs: [String] = []
  package var routes: [Route] = []
  package init() {}
}

/// One route of a table.
package struct Route: Codable, Hashable, Sendable {
  /// What a route's gateway does with packets: `blackhole` means that the gateway is gone.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case active
    case blackhole
    case filtered
  }

  /// An IPv4 or IPv6 CIDR block or a prefix list's id.
  package var destination: String?
  /// The id of the gateway, network interface, peering or endpoint; `local` inside the VPC.
  package var target: String?
  package var state: Open<State>?
  package init() {}
}

/// An internet gateway, from `aws ec2 describe-internet-gateways`.
package struct InternetGateway: Codable, Hashable, Sendable {
  package var id = ""
  package var name: String?
  package var vpcIDs: [String] = []
  package var attachmentState: String?
  package init() {}
}

/// A NAT gateway, from `aws ec2 describe-nat-gateways`.
package struct NATGateway: Codable, Hashable, Sendable {
  /// `available` says nothing about whether packets pass.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case pending
    case failed
    case available
    case deleting
    case deleted
  }

  package var id = ""
  package var vpcID: String?
  package var subnetID: String?
  package var name: String?
  package var state: Open<State>?
  package var failureCode: String?
  package var failureMessage: String?
  /// `public` or `private`.
  package var connectivity: String?
  package var publicAddress: String?
  package var privateAddress: String?
  package init() {}
}

/// A network interface, from `aws ec2 describe-network-interfaces`.
package struct NetworkInterface: Codable, Hashable, Sendable {
  package var id = ""
  package var status: String?
  package var privateAddress: String?
  package var ipv6Addresses: [String] = []
  package var subnetID: String?
  package var vpcID: String?
  package var zone: String?
  /// As a subnet's; a CLI of before 2025 does not say it.
  package var zoneID: String?
  package var kind: String?
  package var description: String?
  package var securityGroupIDs: [String] = []
  /// All of its IPv4 addresses, the first one included.
  package var privateAddresses: [String] = []
  package var name: String?
  package var ownerID: String?
  /// The account or service that made it, as in `amazon-rds`.
  package var requesterID: String?
  /// The instance that it is attached to.
  package var instanceID: String?
  /// The Kubernetes cluster whose pods use it, as its tags say.
  package var kubernetesCluster: String?
  package init() {}
}
