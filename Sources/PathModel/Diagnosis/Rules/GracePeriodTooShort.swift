import FoundationEssentials

extension DiagnosisRule {
  /// ECS stops tasks for failing health checks before they had time to start.
  ///
  /// From tasks that were stopped as soon as they could be, while nothing says that they answered the
  /// checks at all.
  static let gracePeriodTooShort = DiagnosisRule(
    id: "grace-period-too-short",
    title: "tasks get too little time to start",
    hop: .service,
    causes: [114],
    source: AWSPage.serviceBalancing,
    consequenceOf: faultsOfTargets + faultsBeforeTasks + ["task-out-of-memory"],
    find: { situation in
      guard let service = situation.service, let grace = service.healthCheckGracePeriodSeconds,
        grace < enoughSeconds, let longest = situation.secondsToBeStopped, !situation.answersChecks
      else { return [] }
      let tasks = situation.failedTasks.filter { task in
        guard task.failedBalancerChecks, !situation.isOffRoute(task.stoppedReason),
          let begin = task.startedAt, let end = task.stoppedAt
        else {
          return false
        }
        return end.timeIntervalSince(begin) <= Double(grace) + longest
      }
      return situation.symptom(
        of: tasks,
        { message($0, grace) },
        next: { _ in
          situation.updateOfTheService("--health-check-grace-period-seconds", "\(enoughSeconds)")
        }
      )
    }
  )
}

/// What most programs need to start.
private let enoughSeconds = 60

private func message(_ count: String, _ grace: Int) -> String {
  "ECS stopped \(count) for failing health checks right after it started: its grace period is "
    + "\(grace) s; raise it if the program needs longer to start"
}

extension Situation {
  /// How long the checks and the draining take that come before a task is stopped; nil: not known.
  fileprivate var secondsToBeStopped: Double? {
    guard let group = serviceTargets?.groups.first, let every = group.healthCheck.intervalSeconds,
      let times = group.healthCheck.unhealthyThreshold
    else { return nil }
    let attributes = provider.targetGroupAttributes[group.arn].current
    let draining = attributes?["deregistration_delay.timeout_seconds"].flatMap { Int($0) } ?? 300
    return Double(every * (times + 1) + draining + 30)
  }

  /// Whether tasks answer the checks, if not as they should: then they did start.
  fileprivate var answersChecks: Bool {
    let reasons = (serviceTargets?.all ?? []).compactMap(\.reason)
    return reasons.contains("Target.ResponseCodeMismatch")
      || recentEvents.contains { $0.message.contains("failed with these codes") }
  }
}
