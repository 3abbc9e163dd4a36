import FoundationEssentials

extension DiagnosisRule {
  /// The service's scheduler saw targets fail, which their health does not show: it cannot be read,
  /// it is good again each time, or those that failed have just been replaced.
  ///
  /// A single failure that is over is history.
  static let targetsUnhealthyOfLate = DiagnosisRule(
    id: "targets-unhealthy-of-late",
    title: "targets failed their health checks lately",
    hop: .applicationLoadBalancer,
    causes: [113],
    source: AWSPage.serviceEvents,
    consequenceOf: faultsOfRunning + faultsOfTargets + faultsBeforeTasks,
    find: { situation in
      let events = situation.recentEvents.filter {
        $0.message.contains(") is unhealthy in (target-group ") && !situation.isOffRoute($0.message)
      }
      guard let service = situation.service, let newest = events.first else { return [] }
      let words: String
      var severity = Finding.Severity.warning
      let targets = situation.serviceTargets?.all
      if let targets, !targets.isEmpty, targets.allSatisfy({ $0.isNew || $0.isLeaving }),
        targets.contains(where: \.isNew)
      {
        severity = .critical
        words =
          "targets failed their health checks and were replaced, and the new ones have not "
          + "passed any yet"
      } else if let targets {
        guard situation.serviceTargets?.count.severity == nil, events.count > 1,
          situation.sample.at.timeIntervalSince(newest.at ?? .distantPast) <= newestSeconds
        else { return [] }
        words = "targets fail their health checks and recover, \(events.count) times in 10 minutes"
      } else {
        guard situation.healthIsUnreadable else { return [] }
        words = "a target failed its health checks lately, and its health cannot be read now"
      }
      return [
        .init(
          severity: severity,
          subject: service.name ?? service.arn,
          message: "\(words)\(reason(in: newest.message))",
          evidence: events.prefix(3).map { "ecs describe-services: \($0.message)" },
          next: situation.eventsOfTheService
        )
      ]
    }
  )
}

/// What has not failed again for longer is fixed.
private let newestSeconds = 120.0

/// As in ` (Request timed out)`.
private func reason(in event: String) -> String {
  guard let rest = event.split(separator: "due to (reason ").dropFirst().first,
    let end = rest.lastIndex(of: ")")
  else { return "" }
  return " (\(rest[..<end]))"
}

extension TargetHealth {
  fileprivate var isNew: Bool { state?.known == .initial }
}

extension Situation {
  /// Whether AWS was asked for the health of what answers, and did not tell.
  fileprivate var healthIsUnreadable: Bool {
    objects.finalTargetGroups.contains { provider.targetHealth[$0.arn].problem != nil }
  }
}
