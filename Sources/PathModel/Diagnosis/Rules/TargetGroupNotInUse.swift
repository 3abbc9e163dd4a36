extension DiagnosisRule {
  /// AWS says that no listener of its load balancer uses a target group of the path.
  ///
  /// The same reason is given for a target in a zone that is not enabled, which is another fault.
  static let targetGroupNotInUse = DiagnosisRule(
    id: "target-group-not-in-use",
    title: "no listener forwards to a target group of the path",
    hop: .networkLoadBalancer,
    causes: [81, 94],
    source: AWSPage.targetStates,
    reachabilityCode: "ELBV2_LISTENER_REQUIRES_TG_ACCEPT",
    consequenceOf: [
      "network-load-balancer-without-listener", "listener-forwards-elsewhere",
      "application-load-balancer-without-listener", "listener-forwards-nothing",
      "service-registers-elsewhere",
    ],
    find: { situation in
      situation.balancing.compactMap { situation.symptom(in: $0) }
    }
  )
}

private func message(_ name: String, _ hop: Hop.Kind) -> String {
  let whose = hop == .networkLoadBalancer ? "NLB" : "ALB"
  return "no listener of the \(whose) forwards to target group \(name): its targets get nothing"
}

extension Situation {
  fileprivate func symptom(in balancing: Balancing) -> DiagnosisRule.Symptom? {
    let group = balancing.group
    let zones = balancing.balancer?.zones.compactMap(\.name) ?? []
    let idle = balancing.targets.filter { target in
      guard target.state?.known == .unused, target.reason == "Target.NotInUse" else { return false }
      return !target.isOutside(zones)
    }
    guard !idle.isEmpty, let severity = balancing.count.severity else { return nil }
    let name = balancing.name
    let modify = balancing.listeners.first { !$0.arn.isEmpty }.map { listener in
      command(
        .provider,
        "elbv2 modify-listener",
        "--listener-arn",
        listener.arn,
        "--default-actions",
        "Type=forward,TargetGroupArn=\(group.arn)"
      )
    }
    return DiagnosisRule.Symptom(
      severity: severity,
      hop: balancing.hop,
      subject: name,
      message: message(name, balancing.hop),
      evidence: idle.prefix(3).map(\.evidence),
      next: modify ?? targets(in: group),
      group: group.arn
    )
  }
}
