extension DiagnosisRule {
  /// The registry gives out no more images for now, as Docker Hub does to those who do not sign in.
  static let imagePullRateLimited = DiagnosisRule(
    id: "image-pull-rate-limited",
    title: "the registry limits how often images are pulled",
    hop: .service,
    causes: [124],
    source: AWSPage.imagePull,
    find: { situation in
      let tasks = situation.failedTasks.filter { $0.pullFailure == .rateLimited }
      let image = tasks.first?.containers.lazy.compactMap(\.image).first
      return situation.symptom(
        of: tasks,
        { message($0, image) },
        next: { _ in situation.mirror(image) }
      )
    }
  )
}

private func message(_ count: String, _ image: String?) -> String {
  "\(count) did not start: the registry of \(image ?? "the image") allows no more pulls for now; sign "
    + "in to it, or keep the image in ECR"
}

extension Situation {
  /// A repository for the image in ECR, which does not limit the account's own pulls so.
  fileprivate func mirror(_ image: String?) -> Suggestion {
    guard let name = image.flatMap(repository) else {
      return definitionOfTheTasks("containerDefinitions[].image")
    }
    return command(.provider, "ecr create-repository", "--repository-name", name)
  }

  /// The image's name without its registry, tag and digest; nil for one that is in ECR.
  private func repository(of image: String) -> String? {
    guard !image.contains(".amazonaws.com") else { return nil }
    var parts = image.split(separator: "@")[0].split(separator: "/")
    if parts.count > 1, parts[0].contains(where: { $0 == "." || $0 == ":" }) { parts.removeFirst() }
    let name = parts.joined(separator: "/").split(separator: ":").first
    return name.map(String.init)
  }
}
