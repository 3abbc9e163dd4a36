extension DiagnosisRule {
  /// ECS could not get what a task needs before it starts: secrets, registry sign-in, log group.
  static let resourceInitializationFailed = DiagnosisRule(
    id: "resource-initialization-failed",
    title: "tasks do not get their secrets, registry sign-in or log group",
    hop: .service,
    causes: [125, 126],
    source: AWSPage.stoppedTasks,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter {
          $0.names("ResourceInitializationError") && !$0.failedStarting && !$0.failedMounting
        },
        message,
        next: situation.details
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) did not start: ECS could not get its secrets, registry sign-in or log group; check the "
    + "execution role and the way to those services"
}
