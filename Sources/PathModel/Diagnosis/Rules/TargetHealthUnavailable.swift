extension DiagnosisRule {
  /// AWS has no result of a target's health checks: they are off, or AWS has a fault of its own.
  static let targetHealthUnavailable = DiagnosisRule(
    id: "target-health-unavailable",
    title: "AWS does not know the health of a target",
    hop: .applicationLoadBalancer,
    causes: [92],
    source: AWSPage.targetStates,
    find: { situation in
      // Of what is not checked at all, as functions by default, nobody expects to know it.
      situation.balancing.filter { !$0.group.isUnchecked }.compactMap {
        situation.symptom(ofUnavailableIn: $0)
      }
    }
  )
}

private func message(_ whose: String, _ target: TargetHealth) -> String {
  switch target.reason {
  case "Target.HealthCheckDisabled":
    "the health of \(whose) is not known, because its health checks are turned off"
  case "Elb.InternalError":
    "the health of \(whose) is not known: AWS reports an internal error of the load balancer"
  default:
    "the health of \(whose) is not known (\(target.explanation))"
  }
}

extension Situation {
  fileprivate func symptom(ofUnavailableIn balancing: Balancing) -> DiagnosisRule.Symptom? {
    let group = balancing.group
    let unclear = balancing.targets.filter { target in
      target.state?.known == .unavailable || target.reason == "Elb.InternalError"
    }
    guard let first = unclear.first else { return nil }
    let isDisabled = first.reason == "Target.HealthCheckDisabled"
    return DiagnosisRule.Symptom(
      severity: .warning,
      hop: balancing.hop,
      subject: first.label,
      message: message(unclear.words, first),
      evidence: unclear.prefix(3).map(\.evidence),
      next: isDisabled ? enableHealthChecks(of: group) : targets(in: group),
      group: group.arn
    )
  }

  private func enableHealthChecks(of group: TargetGroup) -> Suggestion {
    command(
      .provider,
      "elbv2 modify-target-group",
      "--target-group-arn",
      group.arn,
      "--health-check-enabled"
    )
  }
}
