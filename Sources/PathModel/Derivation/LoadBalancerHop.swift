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
  mutating func judge(_ tally: TargetTally) {
    guard tally.all > 0 else { return isDown("no targets registered") }
    if tally.staying == 0 { return isDown("all targets are draining") }
    let count = "\(tally.healthy) of \(tally.staying) targets healthy"
    let reason = tally.worst.map { " (\($0.explanation))" } ?? ""
    switch tally.healthy {
    case tally.staying: isGood(count)
    case 0 where tally.unclear > 0: isUnknown(count + reason)
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
