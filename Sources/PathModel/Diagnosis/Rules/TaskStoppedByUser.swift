extension DiagnosisRule {
  /// Somebody stopped tasks by hand, and the service still lacks them.
  ///
  /// While enough run it is a restart, and no fault.
  static let taskStoppedByUser = DiagnosisRule(
    id: "task-stopped-by-user",
    title: "tasks were stopped by hand",
    hop: .service,
    causes: [135],
    source: AWSPage.auditTrail,
    find: { situation in
      guard let service = situation.service, let desired = service.desiredCount,
        let running = service.runningCount, running < desired
      else { return [] }
      return situation.symptom(
        of: situation.failedTasks.filter { $0.stopCode == "UserInitiated" && !$0.lostItsHost },
        message,
        next: { _ in
          situation.command(
            .provider,
            "cloudtrail lookup-events",
            "--lookup-attributes",
            "AttributeKey=EventName,AttributeValue=StopTask"
          )
        }
      )
    }
  )
}

private func message(_ count: String) -> String {
  "somebody stopped \(count) by hand: ECS starts others; CloudTrail says who it was"
}
