extension DiagnosisRule {
  /// The image or its tag is not in the registry.
  static let imageNotFound = DiagnosisRule(
    id: "image-not-found",
    title: "the tasks' image does not exist",
    hop: .service,
    causes: [123],
    source: AWSPage.imagePull,
    find: { situation in
      let tasks = situation.failedTasks.filter { task in
        task.failedPulling && signs.contains { task.stopWords.lowercased().contains($0) }
      }
      let image = tasks.first?.containers.lazy.compactMap(\.image).first
      return situation.symptom(
        of: tasks,
        { message($0, image) },
        next: { _ in situation.definitionOfTheTasks }
      )
    }
  )
}

private let signs = ["not found", "404", "manifest unknown", "does not exist"]

private func message(_ count: String, _ image: String?) -> String {
  "\(count) did not start: the image \(image.map { "\($0) " } ?? "")is not in its registry"
}
