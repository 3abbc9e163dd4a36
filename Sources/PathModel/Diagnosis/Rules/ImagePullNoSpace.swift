extension DiagnosisRule {
  /// The image is larger than the tasks' disk.
  static let imagePullNoSpace = DiagnosisRule(
    id: "image-pull-no-space",
    title: "the tasks have no space for their image",
    hop: .service,
    causes: [124],
    source: AWSPage.imagePull,
    find: { situation in
      situation.symptom(
        of: situation.failedTasks.filter { $0.pullFailure == .noSpace },
        message,
        next: { _ in situation.definitionOfTheTasks("ephemeralStorage") }
      )
    }
  )
}

private func message(_ count: String) -> String {
  "\(count) did not start: no space is left for the image; give the task definition more ephemeral "
    + "storage or make the image smaller"
}
