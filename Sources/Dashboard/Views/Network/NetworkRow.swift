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
    case tasks([ECSTask], NetworkInterfacePlace)
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
    case .way(let way, let lanes): Self.state(of: way, lanes)
    case .vpc(let vpc): vpc.state.map { $0 == "available" ? .up : .degraded }
    case .subnet(let subnet, _): Self.state(of: subnet)
    case .client(let instance): instance.state?.known == .running ? .up : .degraded
    case .interface(let interface): interface.status == "in-use" ? .up : .unknown
    case .balancer(let balancer, _, _): Self.state(of: balancer)
    case .tasks(let tasks, _): tasks.allSatisfy { $0.lastStatus == "RUNNING" } ? .up : .degraded
    case .routeTable(let table):
      table.routes.contains { $0.state?.known == .blackhole } ? .degraded : .up
    case .internetGateway(let gateway):
      gateway.attachmentState.map { ["available", "attached"].contains($0) ? .up : .degraded }
    case .natGateway(let gateway, let isUsed): Self.state(of: gateway, isUsed)
    case .securityGroup, .networkACL: nil
    case .gap: .unknown
    }
  }

  /// Whether it is among what is wrong, or not known for a reason.
  var isProblem: Bool {
    if case .gap(_, nil) = content { return false }
    return state == .down || state == .degraded || state == .unknown
  }

  /// What health checks just passed cannot be closed, whatever the rules seem to say.
  private static func state(of way: NetworkWay, _ lanes: [NetworkWay.Lane]) -> HopState {
    let verdicts = lanes.map(\.verdict)
    if verdicts.contains(.blocks) { return way.isEvidentlyOpen ? .degraded : .down }
    return verdicts.isEmpty || verdicts.contains(.unknown) ? .unknown : .up
  }

  /// A load balancer needs that many free addresses in each of its subnets.
  ///
  /// Source: “Subnets for your load balancer”, Elastic Load Balancing.
  private static let fewAddresses = 8

  private static func state(of subnet: Subnet) -> HopState {
    switch subnet.availableAddresses {
    case nil: .unknown
    case 0: .down
    case let free?: free < fewAddresses ? .degraded : .up
    }
  }

  private static func state(of balancer: LoadBalancer) -> HopState {
    switch balancer.state?.known {
    case .active: .up
    case .provisioning, .activeImpaired: .degraded
    case .failed: .down
    case nil: .unknown
    }
  }

  /// AWS lists one for an hour after it was deleted; that matters where a route still leads to it.
  private static func state(of gateway: NATGateway, _ isUsed: Bool) -> HopState? {
    switch gateway.state?.known {
    case .available: .up
    case .pending: .degraded
    case .failed, .deleting, .deleted: isUsed ? .down : nil
    case nil: .unknown
    }
  }
}
