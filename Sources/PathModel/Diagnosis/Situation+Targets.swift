// What rules about target groups and their targets have in common.

extension Situation {
  /// A load balancer of the path, as rules about its targets look at it.
  struct Balancing {
    let hop: Hop.Kind
    let balancer: LoadBalancer?
    let listeners: [Listener]
    let groups: [TargetGroup]
    /// Those of all its groups.
    let targets: [TargetHealth]
    /// How many of them take requests.
    let count: TargetCount
  }

  /// The NLB and the ALB, as far as the health of all their targets is known.
  var balancing: [Balancing] { [networkBalancing, applicationBalancing].compactMap(\.self) }

  var networkBalancing: Balancing? {
    networkTargets.map { known in
      Balancing(
        hop: .networkLoadBalancer,
        balancer: networkLoadBalancer,
        listeners: (networkListeners ?? []).filter(\.takesTCP),
        groups: known.groups,
        targets: known.all,
        count: known.count
      )
    }
  }

  var applicationBalancing: Balancing? {
    applicationTargets.map { known in
      Balancing(
        hop: .applicationLoadBalancer,
        balancer: applicationLoadBalancer,
        listeners: usedListeners.isEmpty ? applicationListeners ?? [] : usedListeners,
        groups: known.groups,
        targets: known.all,
        count: known.count
      )
    }
  }

  /// Those of the two whose targets say something of their own.
  ///
  /// The NLB's check of the ALB reaches the tasks: while none of them is healthy it only follows.
  var independentBalancing: [Balancing] {
    guard let application = applicationBalancing else { return [] }
    let isCarrying = application.count.healthy > 0
    return isCarrying ? [networkBalancing, application].compactMap(\.self) : [application]
  }

  /// The target groups that the ALB's listeners and their rules forward to.
  var forwardedTargetGroupARNs: Set<String> {
    let listeners = applicationListeners ?? []
    let actions = listeners.flatMap { $0.defaultActions + (rules(of: $0) ?? []).flatMap(\.actions) }
    return Set(actions.flatMap(\.targetGroupARNs))
  }

  /// Shows the health of a group's targets.
  func targets(in group: TargetGroup?) -> String {
    command(.provider, "elbv2 describe-target-health", "--target-group-arn", group?.arn)
  }
}

extension TargetHealth {
  /// Whether it has left, or is leaving.
  var isDraining: Bool { state?.known == .draining || state?.known == .unhealthyDraining }

  /// Whether it gets no request because its load balancer is not enabled in its zone.
  func isOutside(_ zones: [String]) -> Bool {
    guard state?.known == .unused, reason == "Target.NotInUse", let zone else { return false }
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
