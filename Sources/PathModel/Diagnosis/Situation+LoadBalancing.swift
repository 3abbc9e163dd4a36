extension Situation {
  var networkLoadBalancer: LoadBalancer? { loadBalancer(objects.networkLoadBalancerARN) }
  var applicationLoadBalancer: LoadBalancer? { loadBalancer(objects.applicationLoadBalancerARN) }

  var networkListeners: [Listener]? { listeners(of: objects.networkLoadBalancerARN) }
  var applicationListeners: [Listener]? { listeners(of: objects.applicationLoadBalancerARN) }

  var networkTargetGroups: [TargetGroup]? { groups(of: objects.networkLoadBalancerARN) }
  var applicationTargetGroups: [TargetGroup]? { groups(of: objects.applicationLoadBalancerARN) }

  /// The TCP ports of the NLB, which are those that the endpoint has.
  var endpointPorts: [Int] {
    (networkListeners ?? []).filter { $0.takesTCP }.compactMap(\.port)
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

  private func groups(of arn: String?) -> [TargetGroup]? {
    guard let arn else { return nil }
    return provider.targetGroups.current?.filter { $0.loadBalancerARNs.contains(arn) }
  }
}

extension Listener {
  var takesTCP: Bool { ["TCP", "TLS", "TCP_UDP"].contains(networkProtocol?.uppercased()) }
}

/// How much of a balancer's targets take requests; nil members are what is not known.
struct TargetCount: Equatable {
  var healthy = 0
  /// Those that are known to take none.
  var failing = 0
  /// Those of which AWS says nothing that pltop understands.
  var unclear = 0

  /// Targets that are being drained have left and do not count.
  init(_ targets: [TargetHealth]) {
    for target in targets {
      switch target.state?.known {
      case .healthy: healthy += 1
      case .draining, .unhealthyDraining: break
      case .unavailable, nil: unclear += 1
      case .initial, .unhealthy, .unused: failing += 1
      }
    }
  }

  /// How grave it is what keeps targets from being healthy; nil when it evidently keeps none.
  var severity: Finding.Severity? {
    if failing == 0, unclear == 0, healthy > 0 { return nil }
    return healthy == 0 && unclear == 0 && failing > 0 ? .critical : .warning
  }
}

extension Situation {
  /// nil: the health of a target group of the balancer is not known.
  func targets(of groups: [TargetGroup]?) -> [TargetHealth]? {
    guard let groups, !groups.isEmpty else { return nil }
    let known = groups.compactMap(health(of:))
    return known.count == groups.count ? known.flatMap(\.self) : nil
  }

  /// How grave a fault is that keeps a balancer from its targets.
  ///
  /// nil: they evidently are reached. Without news of them it is a warning, since nothing shows yet
  /// that requests are lost.
  func severity(ofFaultBefore groups: [TargetGroup]?) -> Finding.Severity? {
    guard let targets = targets(of: groups) else { return .warning }
    return TargetCount(targets).severity
  }

  /// Whether no task takes requests; false while that is not known.
  var noTaskIsHealthy: Bool {
    guard let targets = targets(of: applicationTargetGroups) else { return false }
    let count = TargetCount(targets)
    return count.healthy == 0 && count.unclear == 0
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
