extension DiagnosisRule {
  /// The image or its tag is not in the registry.
  static let imageNotFound = DiagnosisRule(
    id: "image-not-found",
    title: "the tasks' image does not exist",
    hop: .service,
    causes: [123],
    source: AWSPage.imagePull,
    find: { situation in
      let tasks = situation.failedTasks.filter {
        $0.pullFailure == .notFound || $0.pullFailure == .wrongPlatform
      }
      let image = tasks.first?.containers.lazy.compactMap(\.image).first
      let isOther = tasks.first?.pullFailure == .wrongPlatform
      return situation.symptom(
        of: tasks,
        { message($0, image, isOther) },
        next: { _ in situation.definitionOfTheTasks() }
      )
    }
  )
}

private func message(_ count: String, _ image: String?, _ isForAnotherPlatform: Bool) -> String {
  let what = "the image\(image.map { " \($0)" } ?? "")"
  return isForAnotherPlatform
    ? "\(count) did not start: \(what) is not made for the tasks' platform"
    : "\(count) did not start: \(what) is not in its registry"
}
