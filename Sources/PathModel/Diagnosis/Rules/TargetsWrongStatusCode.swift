extension DiagnosisRule {
  /// Targets answer the health check with a status code that does not count as healthy.
  static let targetsWrongStatusCode = DiagnosisRule(
    id: "targets-wrong-status-code",
    title: "targets answer the health check with the wrong status code",
    hop: .applicationLoadBalancer,
    causes: [85],
    source: AWSPage.applicationTargetHealth,
    consequenceOf: faultsUnderTargets,
    find: { $0.symptoms(ofTargetsWith: "Target.ResponseCodeMismatch", message) }
  )
}

private func message(_ whose: String, _ words: String) -> String {
  "\(whose) answers the health check with the wrong status code (\(words))"
}

extension Situation {
  /// What is found of targets that fail for a reason.
  ///
  /// The NLB's check of the ALB reaches the tasks: while none of them is healthy it only follows.
  func symptoms(
    ofTargetsWith reason: String,
    _ message: (_ whose: String, _ words: String) -> String
  ) -> [DiagnosisRule.Symptom] {
    let tasks = symptoms(.applicationLoadBalancer, applicationTargetGroups, reason, message)
    let count = targets(of: applicationTargetGroups).map(TargetCount.init)
    guard let count, count.healthy > 0 else { return tasks }
    return symptoms(.networkLoadBalancer, networkTargetGroups, reason, message) + tasks
  }

  private func symptoms(
    _ hop: Hop.Kind,
    _ groups: [TargetGroup]?,
    _ reason: String,
    _ message: (_ whose: String, _ words: String) -> String
  ) -> [DiagnosisRule.Symptom] {
    guard let groups, let all = targets(of: groups), let severity = TargetCount(all).severity
    else { return [] }
    let failing = all.filter { $0.state?.known == .unhealthy && $0.reason == reason }
    guard let first = failing.first else { return [] }
    let group = groups.first { health(of: $0)?.contains(first) ?? false }
    let whose = failing.count == 1 ? "target \(first.label)" : "each of \(failing.count) targets"
    return [
      DiagnosisRule.Symptom(
        severity: severity,
        hop: hop,
        subject: first.label,
        message: message(whose, first.description ?? reason),
        evidence: failing.prefix(3).map {
          "elbv2 describe-target-health: \($0.label) \($0.explanation)"
        },
        next: command(
          .provider,
          "elbv2 describe-target-groups",
          "--names",
          group?.name
        ),
        consequenceOf: hop == .networkLoadBalancer ? DiagnosisRule.faultsBeforeBalancer : nil
      )
    ]
  }
}
