extension DiagnosisRule {
  /// Fewer tasks run than should, and nothing else that is known says why.
  static let tasksMissing = DiagnosisRule(
    id: "tasks-missing",
    title: "fewer tasks run than should",
    hop: .service,
    causes: [105],
    source: AWSPage.serviceEvents,
    consequenceOf: ["service-inactive", "desired-count-zero", "subnet-without-addresses"]
      + faultsOfTasks + faultsOfTargets,
    find: { situation in
      guard let service = situation.service, service.status?.known == .active,
        let desired = service.desiredCount, let running = service.runningCount, running < desired
      else { return [] }
      let name = service.name ?? service.arn
      let counts = "runningCount \(running), desiredCount \(desired)"
      let pending = service.pendingCount.map { ", pendingCount \($0)" } ?? ""
      let event = situation.recentEvents.first.map { "ecs describe-services: \($0.message)" }
      let stopped = situation.failedTasks.first.map {
        "ecs describe-tasks: \($0.id) \($0.stopWords)"
      }
      return [
        .init(
          severity: running == 0 ? .critical : .warning,
          subject: name,
          message: message(running, desired),
          evidence: ["ecs describe-services: \(name) \(counts)\(pending)"]
            + [stopped, event].compactMap(\.self),
          next: situation.eventsOfTheService
        )
      ]
    }
  )
}

private func message(_ running: Int, _ desired: Int) -> String {
  running == 0
    ? "none of \(desired) tasks runs: nothing can answer"
    : "only \(running) of \(desired) tasks run: what is left carries all the load"
}
