extension DiagnosisRule {
  /// ECS found no place for a task: no capacity, or a quota.
  ///
  /// From the service's events, while the service lacks tasks, or from tasks that got no capacity.
  static let taskPlacementFailed = DiagnosisRule(
    id: "task-placement-failed",
    title: "ECS finds no place for a task",
    hop: .service,
    causes: [107, 138],
    source: AWSPage.serviceEvents,
    consequenceOf: ["subnet-without-addresses", "task-zone-unsupported"],
    find: { situation in
      let event = situation.standingEvent(
        "was unable to place a task",
        "failed to launch a task with (error",
        "could not launch",
        "no container instances were found",
        "provisioning capacity limit was exceeded",
        isOverOnceTasksStart: true
      )
      if let event, !event.message.lowercased().contains("unable to assume") {
        return situation.symptom(
          of: event,
          message(event.message),
          next: situation.eventsOfTheService
        )
      }
      return situation.symptom(
        of: situation.failedTasks.filter { $0.names("Capacity is unavailable") },
        { _ in message("Reason: Capacity is unavailable at this time.") },
        next: { _ in situation.eventsOfTheService }
      )
    }
  )
}

private func message(_ event: String) -> String {
  let starts = ["Reason: ", "(error ", " because "]
  let reason = starts.lazy.compactMap { event.split(separator: $0, maxSplits: 1).dropFirst().first }
    .first
  let why = reason.map { $0.split(separator: " For more information").first ?? $0 }
  let text = why.map { $0.hasSuffix(").") ? $0.dropLast(2) + "." : $0 }
  return "ECS cannot place a task" + (text.map { ": \($0)" } ?? ".") + " The service lacks tasks."
}
