extension DiagnosisRule {
  /// A volume of the tasks cannot be made or mounted.
  static let volumeCannotBeCreated = DiagnosisRule(
    id: "volume-cannot-be-created",
    title: "a volume of the tasks cannot be made or mounted",
    hop: .service,
    causes: [129],
    source: AWSPage.stoppedTasks,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter { $0.failedMounting && !$0.failedStarting },
        message,
        next: { _ in situation.definitionOfTheTasks("volumes") }
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) did not start: a volume cannot be made or mounted; check the file system, its mount "
    + "targets' security group and the role's permissions"
}
