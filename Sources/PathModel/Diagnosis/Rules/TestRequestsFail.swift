import FoundationEssentials

extension DiagnosisRule {
  /// AWS reports nothing wrong, and test requests fail all the same.
  ///
  /// Whatever else is found explains it.
  static let testRequestsFail = DiagnosisRule(
    id: "test-requests-fail",
    title: "test requests fail while AWS reports nothing wrong",
    hop: .endpoint,
    causes: [],
    source: AWSPage.networkTroubleshooting,
    isLastResort: true,
    find: { situation in
      let failing = situation.failingRequests
      return failing.first.map { [situation.symptom(of: $0, among: failing)] } ?? []
    }
  )
}

extension Situation {
  fileprivate func symptom(of first: FailingRequests, among failing: [FailingRequests])
    -> DiagnosisRule.Symptom
  {
    let sent = failing.reduce(0) { $0 + $1.sent }
    let failed = failing.reduce(0) { $0 + $1.failed }
    let hop = first.failure.suspect
    return DiagnosisRule.Symptom(
      severity: .warning,
      hop: hop,
      subject: first.failure.request,
      message: "\(failed) of \(sent) test requests failed, though AWS reports nothing wrong: "
        + "\(first.failure.request) \(first.failure.words)",
      evidence: failing.map { evidence(of: $0.failure) },
      next: next(for: hop)
    )
  }

  private func evidence(of failure: RequestFact) -> String {
    let zone = failure.zone.map { " in \($0)" } ?? ""
    let age = Int(max(0, sample.at.timeIntervalSince(failure.at)))
    return "test request \(failure.request)\(zone) from \(failure.seat), \(age) s ago: "
      + failure.words
  }

  /// Shows what the hop rests on.
  private func next(for hop: Hop.Kind) -> String {
    switch hop {
    case .networkLoadBalancer:
      command(
        .provider,
        "elbv2 describe-listeners",
        "--load-balancer-arn",
        objects.networkLoadBalancer?.arn
      )
    case .applicationLoadBalancer:
      command(
        .provider,
        "elbv2 describe-target-health",
        "--target-group-arn",
        objects.applicationTargetGroups.first?.arn
      )
    case .service: eventsOfTheService
    default:
      command(
        .customer,
        "ec2 describe-vpc-endpoints",
        "--vpc-endpoint-ids",
        sample.path?.endpointID
      )
    }
  }
}

extension RequestFact {
  /// The hop that most likely made the request fail.
  fileprivate var suspect: Hop.Kind {
    switch verdict {
    case .timeout where timeoutPhase == .firstByte || timeoutPhase == .body:
      .applicationLoadBalancer
    case .loadBalancerError: .applicationLoadBalancer
    case .taskError, .unexpected: .service
    case .reset, .tls: .networkLoadBalancer
    default: .endpoint
    }
  }
}
