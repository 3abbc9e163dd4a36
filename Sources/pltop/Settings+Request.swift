import ArgumentParser
import Configuration
import PathModel

extension Settings {
  /// Whether the operator says nothing of requests, so that the path decides what is sent.
  var areRequestsAssumed: Bool { requests == [.plain] && path == nil && url == nil }

  /// A path as in `/api/tasks`, the name of a kept request, or nil: the first of those.
  ///
  /// - Throws: `ValidationError` when there is no such name.
  func request(_ word: String?) throws -> TestRequest {
    guard let word else { return requests.first ?? .plain }
    if word.hasPrefix("/") { return TestRequest(path: word) }
    if let request = requests.first(where: { $0.name == word }) { return request }
    let names = requests.map(\.name).filter { !$0.isEmpty }.joined(separator: ", ")
    throw ValidationError(
      "'\(word)' is no path, which begins with /, and no kept request; those are: \(names)."
    )
  }
}
