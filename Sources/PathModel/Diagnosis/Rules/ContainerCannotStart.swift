extension DiagnosisRule {
  /// A container cannot be started: its command, its user or a limit is wrong.
  static let containerCannotStart = DiagnosisRule(
    id: "container-cannot-start",
    title: "a container cannot be started",
    hop: .service,
    causes: [127],
    source: AWSPage.containerStart,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter(\.failedStarting),
        message,
        next: situation.details
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) did not start: a container cannot be started; check its command, entry point, user and "
    + "memory in the task definition"
}
