// What rules about target groups and their targets have in common.

extension Situation {
  /// A target group on the route, as rules about its targets look at it.
  struct Balancing {
    /// The kind of load balancer that sends to it.
    let hop: Hop.Kind
    let balancer: LoadBalancer?
    /// Listeners that forward to it, as far as they are known.
    let listeners: [Listener]
    let group: TargetGroup
    let targets: [TargetHealth]
    /// How many of them take requests.
    let count: TargetCount

    /// Whether it holds what answers, and not an ALB.
    var isLast: Bool { group.targetType != "alb" }
    var name: String { group.name ?? group.arn }
  }

  var allBalancing: [Balancing] {
    balancing(
      objects.networkTargetGroups,
      .networkLoadBalancer,
      objects.route.entrances,
      objects.networkLoadBalancerARN
    )
      + balancing(
        objects.applicationTargetGroups,
        .applicationLoadBalancer,
        objects.applicationBalancers,
        objects.applicationLoadBalancerARN
      )
  }

  private func balancing(
    _ groups: [TargetGroup],
    _ hop: Hop.Kind,
    _ routes: [BalancerRoute],
    _ first: String?
  ) -> [Balancing] {
    let balancers = provider.loadBalancers.current ?? []
    return groups.compactMap { group in
      guard let targets = health(of: group) else { return nil }
      let route = routes.first { route in route.usedGroups.contains { $0.arn == group.arn } }
      let arn = route?.arn ?? first
      let known = arn.flatMap { provider.listeners[$0].current } ?? []
      let own = route?.listeners.filter { $0.leads(to: group.arn) }.map(\.listener.arn) ?? []
      let used = known.filter { own.contains($0.arn) }
      return Balancing(
        hop: hop,
        balancer: balancers.first { $0.arn == arn },
        listeners: used.isEmpty ? known : used,
        group: group,
        targets: targets,
        count: TargetCount(targets, of: group)
      )
    }
  }

  /// Groups that hold what answers.
  var lastBalancing: [Balancing] { balancing.filter(\.isLast) }

  /// Groups whose targets say something of their own.
  ///
  /// The NLB's check of the ALB reaches the targets behind it: while none of them is healthy it only
  /// follows.
  var independentBalancing: [Balancing] {
    let behind = balancing.filter { $0.hop == .applicationLoadBalancer }
    let isCarrying = behind.contains { $0.count.healthy > 0 }
    return balancing.filter { $0.isLast || isCarrying }
  }

  /// The target groups that the ALB's listeners and their rules forward to.
  var forwardedTargetGroupARNs: Set<String> {
    let listeners = applicationListeners ?? []
    let actions = listeners.flatMap { $0.defaultActions + (rules(of: $0) ?? []).flatMap(\.actions) }
    return Set(actions.flatMap(\.targetGroupARNs))
  }

  /// Shows the health of a group's targets.
  func targets(in group: TargetGroup?) -> Suggestion {
    command(.provider, "elbv2 describe-target-health", "--target-group-arn", group?.arn)
  }
}

extension TargetHealth {
  /// Whether it gets no request because its load balancer is not enabled in its zone.
  func isOutside(_ zones: [String]) -> Bool {
    guard state?.known == .unused, reason == "Target.NotInUse", let zone, zone != "all" else {
      return false
    }
    return !zones.isEmpty && !zones.contains(zone)
      || description?.contains("Availability Zone") ?? false
  }

  /// What AWS says of it, as call and answer.
  var evidence: String { "elbv2 describe-target-health: \(label) \(explanation)" }
}

extension [TargetHealth] {
  /// How they are called, as in `target 10.0.0.7:8080` or `each of 2 targets`.
  var words: String { count == 1 ? "target \(self[0].label)" : "each of \(count) targets" }
}
