extension DiagnosisRule {
  /// The registry does not let the tasks have their image.
  static let imagePullDenied = DiagnosisRule(
    id: "image-pull-denied",
    title: "the registry denies the tasks their image",
    hop: .service,
    causes: [124],
    source: AWSPage.imagePull,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter { $0.pullFailure == .denied },
        message,
        next: { _ in situation.definitionOfTheTasks("executionRoleArn") }
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) did not start: the registry denies the image; check what the task execution role and the "
    + "repository's policy permit"
}
