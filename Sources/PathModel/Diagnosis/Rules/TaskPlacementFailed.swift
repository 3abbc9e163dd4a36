extension DiagnosisRule {
  /// ECS found no place for a task: no capacity, or a quota.
  ///
  /// From the service's events of late, while the service lacks tasks.
  static let taskPlacementFailed = DiagnosisRule(
    id: "task-placement-failed",
    title: "ECS finds no place for a task",
    hop: .service,
    causes: [107, 138],
    source: AWSPage.serviceEvents,
    consequenceOf: ["subnet-without-addresses", "task-zone-unsupported"],
    find: { situation in
      guard let service = situation.service, situation.isServiceWhole == false,
        let event = situation.recentEvents.first(where: {
          $0.message.contains("was unable to place a task")
        })
      else { return [] }
      return [
        .init(
          severity: situation.taskSeverity,
          subject: service.name ?? service.arn,
          message: message(event.message),
          evidence: ["ecs describe-services: \(event.message)"],
          next: situation.eventsOfTheService
        )
      ]
    }
  )
}

private func message(_ event: String) -> String {
  let reason = event.split(separator: "Reason: ").dropFirst().first
  let why = reason.map { $0.split(separator: " For more information").first ?? $0 }
  return "ECS cannot place a task" + (why.map { ": \($0)" } ?? "") + " The service lacks tasks."
}
