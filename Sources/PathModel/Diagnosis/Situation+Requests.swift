import FoundationEssentials

/// Test requests of one kind that do not all come back as they should.
struct FailingRequests {
  /// The newest of them that failed.
  let failure: RequestFact
  /// How many were sent lately, and how many of those failed.
  let sent: Int
  let failed: Int
}

extension FailingRequests {
  /// Of each kind of request (what, from where, through which zone) that fails now, the newest first.
  ///
  /// One that came back as expected makes up for one that failed before it; where several failed, it
  /// takes three, so that what comes and goes is not lost between two answers.
  static func all(in sample: Sample) -> [FailingRequests] {
    let known = sample.requests.filter { fact in
      fact.verdict != .notSent && sample.at.timeIntervalSince(fact.at) <= longestSeconds
    }
    let kinds = Dictionary(grouping: known) { [$0.request, $0.seat, $0.zone ?? ""] }.values
    return kinds.compactMap { FailingRequests($0, at: sample.at) }.sorted {
      $0.failure.at > $1.failure.at
    }
  }

  /// The facts are of one kind, oldest first; nil: they do not fail now.
  private init?(_ facts: [RequestFact], at now: Date) {
    let lately = facts.filter { $0.isOfLate(now) }
    // What was asked for may be wrong as well as the answer, so that an unexpected one is soon
    // forgotten.
    let failure = facts.last { $0.verdict == .unexpected ? $0.isOfLate(now) : $0.isFailure }
    guard let failure, let newest = facts.last else { return nil }
    let failed = lately.reduce(0) { $0 + ($1.isFailure ? $1.count : 0) }
    let since = facts.reversed().prefix { !$0.isFailure }.reduce(0) { $0 + $1.count }
    guard newest.isFailure || failed > 1 && since < 3 else { return nil }
    self.failure = failure
    sent = max(lately.reduce(0) { $0 + $1.count }, 1)
    self.failed = max(failed, 1)
  }

  fileprivate static let latelySeconds = 60.0
  /// What a request said once is not held against the path for longer.
  private static let longestSeconds = 180.0
}

extension RequestFact {
  fileprivate func isOfLate(_ now: Date) -> Bool {
    now.timeIntervalSince(at) <= FailingRequests.latelySeconds
  }
}

extension Situation {
  /// What requests that fail in one of some ways show, in a rule's words for the newest of them.
  func symptoms(
    of faults: Set<RequestFault>,
    at hop: (RequestFact) -> Hop.Kind,
    _ meaning: (RequestFact) -> String
  ) -> [DiagnosisRule.Symptom] {
    let failing = failingRequests.filter { faults.contains(RequestFault($0.failure, in: self)) }
    guard let first = failing.first else { return [] }
    let sent = failing.reduce(0) { $0 + $1.sent }
    let failed = failing.reduce(0) { $0 + $1.failed }
    let suspect = hop(first.failure)
    return [
      DiagnosisRule.Symptom(
        severity: .warning,
        hop: suspect,
        subject: first.failure.request,
        message: "\(failed) of \(sent) test requests failed, though AWS reports nothing wrong: "
          + "\(first.failure.request) \(meaning(first.failure))",
        evidence: failing.map { evidence(of: $0.failure) },
        next: nextAfterRequests(at: suspect)
      )
    ]
  }

  private func evidence(of failure: RequestFact) -> String {
    let zone = failure.zone.map { " in \($0)" } ?? ""
    let age = Int(max(0, sample.at.timeIntervalSince(failure.at)))
    return "test request \(failure.request)\(zone) from \(failure.seat), \(age) s ago: "
      + failure.words
  }

  /// Shows what the hop rests on.
  private func nextAfterRequests(at hop: Hop.Kind) -> Suggestion {
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
