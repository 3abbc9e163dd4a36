extension DiagnosisRule {
  /// What tasks ran on failed, or AWS replaces it; ECS starts others elsewhere.
  static let taskInfrastructureFails = DiagnosisRule(
    id: "task-infrastructure-fails",
    title: "the infrastructure under tasks fails",
    hop: .service,
    causes: [136, 138],
    source: AWSPage.taskMaintenance,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter(\.lostItsHost),
        message,
        next: { _ in situation.eventsOfTheService }
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) stopped because the infrastructure under it failed or is replaced by AWS: ECS starts "
    + "another"
}
