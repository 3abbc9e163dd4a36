/// Why the image of a task could not be had.
enum PullFailure {
  case rateLimited
  case noSpace
  case noRoute
  case denied
  /// The image is there, but not for the tasks' operating system and processor.
  case wrongPlatform
  case notFound
}

extension ECSTask {
  /// Whether it stopped because its image could not be had.
  var failedPulling: Bool { stopWords.contains("CannotPull") }

  /// nil: it did not fail so, or ECS says it in words that are new to pltop.
  ///
  /// A registry that hides an image says that access is denied and that the image may not exist: only
  /// words that name a missing permission count as denied, so the rest is an image not found.
  /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
  var pullFailure: PullFailure? {
    guard failedPulling else { return nil }
    let words = wordsWithoutNames
    return Self.signs.first { $0.signs.contains { words.contains($0) } }?.failure
  }

  /// What ECS says without what people name: images and addresses may hold any word or number.
  private var wordsWithoutNames: String {
    stopWords.lowercased().split(separator: " ")
      .filter { !$0.contains("/") || $0.hasPrefix("i/o") }
      .joined(separator: " ")
  }

  /// In the order in which they are tried.
  private static let signs: [(failure: PullFailure, signs: [String])] = [
    (.rateLimited, ["toomanyrequests", "too many requests", "pull rate limit"]),
    (.noSpace, ["no space left"]),
    (
      .noRoute,
      [
        "timeout", "timed out", "deadline exceeded", "no route to host", "no such host",
        "connection issue", "context canceled", "canceled while waiting for connection",
      ]
    ),
    (
      .denied,
      [
        "403 forbidden", "401 unauthorized", "not authorized", "accessdenied",
        "no basic auth credentials", "authorization token has expired", "has the permissions",
      ]
    ),
    (.wrongPlatform, ["matching platform", "no match for platform"]),
    (.notFound, ["not found", "(404)", "manifest unknown", "does not exist", "image exists"]),
    (.denied, ["access denied", "authorization failed", "denied:"]),
  ]
}
