extension Situation {
  /// What is found of targets that are in a state for a reason.
  ///
  /// The NLB's check of the ALB reaches the tasks: while none of them is healthy it only follows.
  func symptoms(
    ofTargetsWith reason: String,
    in state: TargetHealth.State = .unhealthy,
    _ message: (_ whose: String, _ words: String) -> String,
    next: ((TargetHealth, TargetGroup?) -> Suggestion)? = nil
  ) -> [DiagnosisRule.Symptom] {
    independentBalancing.compactMap { balancing in
      // Where all take requests, thousands need not be looked at.
      guard let severity = balancing.count.severity else { return nil }
      let failing = balancing.targets.filter { $0.state?.known == state && $0.reason == reason }
      guard let first = failing.first else { return nil }
      return DiagnosisRule.Symptom(
        severity: severity,
        hop: balancing.hop,
        subject: first.label,
        message: message(failing.words + place(of: balancing), first.description ?? reason),
        evidence: failing.prefix(3).map(\.evidence) + consequences(of: balancing),
        next: next.map { $0(first, balancing.group) } ?? settings(of: balancing.group),
        consequenceOf: balancing.isLast ? nil : DiagnosisRule.faultsBeforeBalancer,
        group: balancing.group.arn
      )
    }
  }

  /// The group that the targets are in, and who sends to it, if there are several.
  private func place(of balancing: Balancing) -> String {
    guard self.balancing.count(where: { $0.isLast == balancing.isLast }) > 1 else { return "" }
    let listener = balancing.listeners.first.map {
      " behind \(balancing.hop.title) \($0.label)"
    }
    return " of target group \(balancing.name)\(listener ?? "")"
  }

  private func settings(of group: TargetGroup?) -> Suggestion {
    command(.provider, "elbv2 describe-target-groups", "--names", group?.name)
  }

  /// What else is seen when no target is healthy: the load balancer sends to all of them, and the
  /// NLB's check of the ALB fails too.
  ///
  /// Source: “Health checks for your target groups”, Elastic Load Balancing.
  private func consequences(of balancing: Balancing) -> [String] {
    let staying = balancing.targets.filter { !$0.isLeaving }
    guard staying.allSatisfy({ $0.state?.known == .unhealthy }) else { return [] }
    let open =
      "elbv2 describe-target-health: no target is healthy, so requests go to all of them (fail open)"
    let isFollowed = balancing.hop == .applicationLoadBalancer
    let before = networkTargetGroups?.filter { $0.targetType == "alb" }
    return [open, isFollowed ? said(of: before) : nil].compactMap(\.self)
  }
}
