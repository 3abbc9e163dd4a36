extension Hop {
  /// The network load balancers behind the endpoint service that the connection may use.
  static func networkLoadBalancer(_ objects: PathObjects, in sample: Sample) -> Hop {
    loadBalancer(
      .networkLoadBalancer,
      arn: objects.networkLoadBalancerARN,
      balancer: objects.networkLoadBalancer,
      groups: objects.networkTargetGroups,
      services: objects.services,
      objects.route.entrances,
      missing: "the endpoint service, which names it",
      in: sample
    )
  }

  /// The application load balancers on the route.
  static func applicationLoadBalancer(_ objects: PathObjects, in sample: Sample) -> Hop {
    loadBalancer(
      .applicationLoadBalancer,
      arn: objects.applicationLoadBalancerARN,
      balancer: objects.applicationLoadBalancer,
      groups: objects.applicationTargetGroups,
      services: objects.services,
      objects.applicationBalancers,
      missing: "the NLB's target, which names it",
      in: sample
    )
  }

  private static func loadBalancer(
    _ kind: Kind,
    arn: String?,
    balancer: LoadBalancer?,
    groups: [TargetGroup],
    services: [ECSService],
    _ balancers: [BalancerRoute],
    missing: String,
    in sample: Sample
  ) -> Hop {
    let judge = RouteJudge(sample: sample, services: services, scope: .balancers)
    guard let arn, let verdict = judge.judge(balancers) else {
      return Hop(kind, summary: "not known without \(missing)")
    }
    return Hop(
      kind,
      id: arn,
      name: balancer?.name ?? name(inARN: arn),
      state: verdict.state,
      summary: verdict.summary,
      problem: verdict.problem,
      facts: facts(balancer, sample.provider.listeners[arn].latest ?? [], groups)
    )
  }

  private static func facts(
    _ balancer: LoadBalancer?,
    _ listeners: [Listener],
    _ groups: [TargetGroup]
  ) -> [String: FactValue] {
    .known(
      texts: [
        "state": balancer?.state?.text, "dnsName": balancer?.dnsName, "vpc": balancer?.vpcID,
        "scheme": balancer?.scheme,
      ],
      lists: [
        "zones": balancer?.zones.compactMap(\.name) ?? [],
        "listeners": listeners.map(\.label), "targetGroups": groups.map(\.arn),
        "securityGroups": balancer?.securityGroupIDs ?? [],
      ]
    )
  }

  static func hopState(of state: LoadBalancer.State) -> HopState {
    switch state {
    case .active: .up
    case .activeImpaired: .degraded
    case .provisioning, .failed: .down
    }
  }

  /// `…:loadbalancer/net/demo-nlb/1f2e` → `demo-nlb`.
  private static func name(inARN arn: String) -> String? {
    let parts = arn.split(separator: "/")
    return parts.count >= 3 ? String(parts[parts.count - 2]) : nil
  }
}

extension Listener {
  /// As in `TCP:80`.
  package var label: String { "\(networkProtocol ?? "?"):\(port.map(String.init) ?? "?")" }
}

extension Verdict {
  /// A target group's targets: down without a healthy one, degraded with some that are not.
  ///
  /// Targets that are being drained have left and do not count. Nor do those that have just come,
  /// as in a rollout, when there are enough healthy ones without them.
  ///
  /// Where health checks are off, what is registered counts as healthy.
  mutating func judge(_ targets: [TargetHealth], enough: Int?, isUnchecked: Bool = false) {
    guard !targets.isEmpty else { return isDown("no targets registered") }
    let unchecked = targets.indices.count { isUnchecked && targets[$0].isUnchecked }
    let all = TargetCount(targets, unchecked: unchecked)
    let areEnough = enough.map { $0 > 0 && all.healthy >= $0 } ?? false
    let leavesOut = { (target: TargetHealth) in
      target.isLeaving || areEnough && target.state?.known == .initial
    }
    let staying = targets.indices.count { !leavesOut(targets[$0]) }
    if staying == 0 { return isDown("all targets are draining") }
    let (healthy, unclear) = (all.healthy, all.unclear)
    let count = "\(healthy) of \(staying) targets healthy"
    let bad = targets.indices.first {
      targets[$0].state?.known != .healthy && !leavesOut(targets[$0])
        && !(isUnchecked && targets[$0].isUnchecked)
    }
    let reason = bad.map { " (\(targets[$0].explanation))" } ?? ""
    switch healthy {
    case staying: isGood(count)
    case 0 where unclear > 0: isUnknown(count + reason)
    case 0: isDown(count + reason)
    default: isDegraded(count + reason)
    }
  }
}

extension TargetHealth {
  /// Whether AWS says only that nobody checks it.
  fileprivate var isUnchecked: Bool {
    state?.known == .unavailable && [nil, "Target.HealthCheckDisabled"].contains(reason)
  }

  /// State, reason and AWS's own description, as far as there are any.
  package var explanation: String {
    let words = [state?.text ?? "no state", reason].compactMap(\.self).joined(separator: " ")
    return description.map { "\(words): \($0)" } ?? words
  }
}
