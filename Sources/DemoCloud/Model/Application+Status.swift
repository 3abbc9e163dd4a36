extension Application {
  /// The status that a GET of a path is answered with.
  func status(of path: String) -> Int {
    if let failingStatus, failingPath == nil || failingPath == path { return failingStatus }
    return ["/", "/api/tasks", "/api/task/1", "/api/task/2", "/api/task/3"].contains(path)
      ? 200 : 404
  }
}
