/// What to ask for, whichever way it goes.
package struct TestRequest: Sendable, Hashable {
  /// Of a kept request; empty: it has none.
  package var name: String
  /// As in `GET`.
  package var method: String
  /// Begins with `/`.
  package var path: String
  package var headers: [HTTPHeader]
  /// Empty: none is sent.
  package var body: String
  package var expectation: ExpectedAnswer
  /// From the start to the last byte.
  package var timeout: Duration

  /// Whole seconds that a time-out may have.
  package static let timeoutRange = 1...600
  /// That a time-out is none, and what is allowed.
  package static let timeoutProblem =
    "the time-out takes whole seconds from \(timeoutRange.lowerBound) to \(timeoutRange.upperBound)"

  package init(
    name: String = "",
    method: String = "GET",
    path: String = "/",
    headers: [HTTPHeader] = [],
    body: String = "",
    expectation: ExpectedAnswer = ExpectedAnswer(),
    timeout: Duration = .seconds(10)
  ) {
    self.name = name
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
    self.expectation = expectation
    self.timeout = timeout
  }

  /// The two of the article that pltop was made for.
  package static let articles = [
    TestRequest(name: "tasks", path: "/api/tasks", expectation: .anySuccess),
    TestRequest(name: "task", path: "/api/task/2", expectation: .anySuccess),
  ]

  /// The request that is sent if the operator saves none: nothing is assumed of what stands behind the path.
  package static let plain = TestRequest(name: "root")

  /// As in `GET /api/tasks`.
  package var line: String { isConnection ? "TCP connection" : "\(method) \(path)" }

  /// Whether the method asks the other side to change nothing (RFC 9110, 9.2.1).
  package var isSafe: Bool { ["GET", "HEAD", Self.connectionMethod].contains(method) }

  /// Why it cannot be sent, and what is allowed; nil: it can.
  package var problem: String? {
    if !HTTPHeader.isToken(method) {
      return "the method '\(method)' is none: it takes letters, as in GET"
    }
    if !path.hasPrefix("/") { return "the path '\(path)' does not begin with /" }
    if isConnection, !body.isEmpty || !headers.isEmpty {
      return "a TCP connection carries no headers and no body: leave them empty, or use GET or POST"
    }
    if body.utf8.contains(0) { return "the body holds a NUL character" }
    if method == "HEAD", !body.isEmpty { return "HEAD takes no body: leave it empty, or use GET" }
    if !Self.timeoutRange.contains(Int(timeout.components.seconds)) {
      return Self.timeoutProblem
    }
    return headers.lazy.compactMap(\.problem).first ?? expectation.problem
  }
}
