extension Hop {
  /// The network load balancer behind the endpoint service; its target is the ALB.
  static func networkLoadBalancer(_ objects: PathObjects, in sample: Sample) -> Hop {
    loadBalancer(
      .networkLoadBalancer,
      arn: objects.networkLoadBalancerARN,
      balancer: objects.networkLoadBalancer,
      groups: objects.networkTargetGroups,
      missing: "the endpoint service, which names it",
      in: sample
    )
  }

  /// The application load balancer; its targets are the tasks.
  static func applicationLoadBalancer(_ objects: PathObjects, in sample: Sample) -> Hop {
    loadBalancer(
      .applicationLoadBalancer,
      arn: objects.applicationLoadBalancerARN,
      balancer: objects.applicationLoadBalancer,
      groups: objects.applicationTargetGroups,
      enough: objects.service?.desiredCount,
      missing: "the NLB's target, which names it",
      in: sample
    )
  }

  private static func loadBalancer(
    _ kind: Kind,
    arn: String?,
    balancer: LoadBalancer?,
    groups: [TargetGroup],
    enough: Int? = nil,
    missing: String,
    in sample: Sample
  ) -> Hop {
    var verdict = Verdict()
    let provider = sample.provider
    guard let arn else {
      return Hop(kind, summary: "not known without \(missing)")
    }
    verdict.rest(on: provider.loadBalancers, "the load balancer") { _, verdict in
      guard let balancer else { return verdict.isDown("load balancer \(arn) does not exist") }
      verdict.judge(
        "load balancer",
        balancer.state?.text,
        as: balancer.state?.known.map(hopState(of:)),
        because: balancer.stateReason
      )
    }
    let listeners = provider.listeners[arn]
    verdict.rest(on: listeners, "the listeners") { listeners, verdict in
      if listeners.isEmpty { verdict.isDown("no listener") }
    }
    verdict.rest(on: provider.targetGroups, "the target groups") { _, verdict in
      if groups.isEmpty { verdict.isDown("no target group") }
    }
    for group in groups {
      verdict.rest(on: provider.targetHealth[group.arn], "the targets' health") {
        targets,
        verdict in
        verdict.judge(targets, enough: enough)
      }
    }
    return Hop(
      kind,
      id: arn,
      name: balancer?.name ?? name(inARN: arn),
      state: verdict.state,
      summary: verdict.summary,
      problem: verdict.problem,
      facts: facts(balancer, listeners.latest ?? [], groups)
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

  private static func hopState(of state: LoadBalancer.State) -> HopState {
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
  fileprivate mutating func judge(_ targets: [TargetHealth], enough: Int?) {
    guard !targets.isEmpty else { return isDown("no targets registered") }
    let all = TargetCount(targets)
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
  /// State, reason and AWS's own description, as far as there are any.
  package var explanation: String {
    let words = [state?.text ?? "no state", reason].compactMap(\.self).joined(separator: " ")
    return description.map { "\(words): \($0)" } ?? words
  }
}
