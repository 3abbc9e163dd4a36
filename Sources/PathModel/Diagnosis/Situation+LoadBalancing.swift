extension Situation {
  var networkLoadBalancer: LoadBalancer? { loadBalancer(objects.networkLoadBalancerARN) }
  var applicationLoadBalancer: LoadBalancer? { loadBalancer(objects.applicationLoadBalancerARN) }

  var networkListeners: [Listener]? { listeners(of: objects.networkLoadBalancerARN) }
  var applicationListeners: [Listener]? { listeners(of: objects.applicationLoadBalancerARN) }

  /// The load balancer that sends to what answers.
  var lastBalancerHop: Hop.Kind {
    objects.hasApplicationLoadBalancer ? .applicationLoadBalancer : .networkLoadBalancer
  }

  /// Those on the route.
  var networkTargetGroups: [TargetGroup]? {
    objects.networkLoadBalancerARN.flatMap { _ in known(objects.networkTargetGroups) }
  }

  /// Those on the route.
  var applicationTargetGroups: [TargetGroup]? {
    objects.applicationLoadBalancerARN.flatMap { _ in known(objects.applicationTargetGroups) }
  }

  private func known(_ groups: [TargetGroup]) -> [TargetGroup]? {
    provider.targetGroups.current == nil ? nil : groups
  }

  func health(of group: TargetGroup) -> [TargetHealth]? {
    provider.targetHealth[group.arn].current
  }

  /// The rules of a listener, the default action as the last of them.
  func rules(of listener: Listener) -> [ListenerRule]? {
    provider.listenerRules[listener.arn].current
  }

  private func loadBalancer(_ arn: String?) -> LoadBalancer? {
    provider.loadBalancers.current?.first { $0.arn == arn }
  }

  private func listeners(of arn: String?) -> [Listener]? {
    arn.flatMap { provider.listeners[$0].current }
  }
}

extension Listener {
  var takesTCP: Bool { transports.contains(.tcp) }
}

/// The targets of all groups of a load balancer, as far as their health is known now.
struct BalancerTargets: Sendable {
  let groups: [TargetGroup]
  let all: [TargetHealth]
  let count: TargetCount

  /// nil: there is no group, or the health of one is not among what is known.
  init?(_ groups: [TargetGroup], among balancing: [Situation.Balancing]) {
    let known = groups.compactMap { group in balancing.first { $0.group.arn == group.arn } }
    guard !groups.isEmpty, known.count == groups.count else { return nil }
    self.groups = groups
    // Those of a single group are not copied.
    all = known.count == 1 ? known[0].targets : known.flatMap(\.targets)
    count = known.map(\.count).reduce(TargetCount()) { $0 + $1 }
  }
}

/// How much of a balancer's targets take requests; nil members are what is not known.
struct TargetCount: Equatable, Sendable {
  var healthy = 0
  /// Those that are known to take none.
  var failing = 0
  /// Those of which AWS says nothing that pltop understands.
  var unclear = 0

  /// None.
  init() {}

  /// Targets that are being drained have left and do not count; those that are not checked at all count as
  /// healthy.
  init(_ targets: [TargetHealth], of group: TargetGroup) {
    for target in targets {
      switch group.state(of: target) {
      case .up: healthy += 1
      case .unknown: unclear += 1
      case .degraded, .down: failing += 1
      case nil: break
      }
    }
  }

  static func + (one: TargetCount, other: TargetCount) -> TargetCount {
    var sum = one
    sum.healthy += other.healthy
    sum.failing += other.failing
    sum.unclear += other.unclear
    return sum
  }

  /// How grave it is what keeps targets from being healthy; nil when it evidently keeps none.
  var severity: Finding.Severity? {
    if failing == 0, unclear == 0, healthy > 0 { return nil }
    return healthy == 0 && unclear == 0 && failing > 0 ? .critical : .warning
  }
}

extension Situation {
  /// nil: the health of a target group of the balancer is not known.
  func targets(of groups: [TargetGroup]?) -> [TargetHealth]? { known(groups)?.all }

  private func known(_ groups: [TargetGroup]?) -> BalancerTargets? {
    groups.flatMap { BalancerTargets($0, among: balancing) }
  }

  /// How grave a fault is that keeps a balancer from its targets.
  ///
  /// nil: they evidently are reached. Without news of them it is a warning, since nothing shows yet
  /// that requests are lost.
  func severity(ofFaultBefore groups: [TargetGroup]?) -> Finding.Severity? {
    guard let known = known(groups) else { return .warning }
    return known.count.severity
  }

  /// Whether no target of the service's takes requests; false while that is not known.
  var noTaskIsHealthy: Bool {
    serviceTargets.map { $0.count.healthy == 0 && $0.count.unclear == 0 } ?? false
  }
}

extension Situation {
  /// What `describe-target-health` says of a target that is not healthy; nil when all are.
  func said(of groups: [TargetGroup]?) -> String? {
    targets(of: groups)?.first { $0.state?.known != .healthy }.map { target in
      "elbv2 describe-target-health: \(target.label) \(target.explanation)"
    }
  }
}
