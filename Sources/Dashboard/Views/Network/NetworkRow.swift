import FoundationEssentials
import PathModel

/// One row of the network screen: a way of packets, or something in one of the VPCs.
struct NetworkRow: Sendable {
  enum Content: Sendable {
    /// The lanes of a way that are told by one row; all of them where the same is true of all.
    case way(NetworkWay, [NetworkWay.Lane])
    case vpc(VPC)
    case subnet(Subnet, RouteTable?)
    case client(Instance)
    case interface(NetworkInterface)
    case balancer(LoadBalancer, Hop.Kind, NetworkInterfacePlace)
    case tasks([ECSTask], NetworkInterfacePlace, HopState)
    case routeTable(RouteTable)
    case internetGateway(InternetGateway)
    case natGateway(NATGateway, isUsed: Bool)
    case securityGroup(SecurityGroup)
    case networkACL(NetworkACL)
    /// What cannot be listed, and why; nil: AWS has not answered yet.
    case gap(String, Problem?)
  }

  let id: String
  /// nil: the way from one side to the other.
  let side: Side?
  /// The name of the zone that it is in; nil: in all, or in none.
  var zone: String?
  let content: Content
  /// When it was heard, if it is not known now.
  var staleSince: Date?
  /// Whether it stands below its subnet.
  var isInSubnet = false
}

/// Where a network interface is that AWS lists with something else.
struct NetworkInterfacePlace: Hashable, Sendable {
  var subnetID: String
  var zone: String?
}

extension NetworkRow {
  /// What its sign says; nil: there is nothing that could be wrong with it.
  var state: HopState? {
    switch content {
    case .way(let way, let lanes): way.state(of: lanes)
    case .vpc(let vpc): vpc.hopState
    case .subnet(let subnet, _): subnet.hopState
    case .client(let instance): instance.hopState
    case .interface(let interface): interface.hopState
    case .balancer(let balancer, _, _): balancer.hopState
    case .tasks(_, _, let state): state
    case .routeTable(let table): table.hopState
    case .internetGateway(let gateway): gateway.hopState
    case .natGateway(let gateway, let isUsed): gateway.hopState(isUsed: isUsed)
    case .securityGroup, .networkACL: nil
    case .gap(_, let problem): problem.hopState
    }
  }

  /// Whether it is among what is wrong, or not known for a reason.
  var isProblem: Bool {
    if case .gap(_, nil) = content { return false }
    return state == .down || state == .degraded || state == .unknown
  }
}
