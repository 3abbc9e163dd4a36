/// One HTTP request to be sent through the endpoint.
package struct TestRequest: Sendable, Hashable {
  /// Scheme, host and port, as in `http://vpce-0fed….vpce.amazonaws.com`.
  package var base: String
  /// Begins with `/`.
  package var path: String
  /// From the start to the last byte.
  package var timeout: Duration
  /// Host and port to connect to whatever the URL says, as in `127.0.0.1:18080`; nil: as it says.
  package var connection: String?

  /// The article's first request.
  package static let defaultPath = "/api/tasks"

  package init(
    base: String,
    path: String = defaultPath,
    timeout: Duration = .seconds(10),
    connection: String? = nil
  ) {
    self.base = base
    self.path = path
    self.timeout = timeout
    self.connection = connection
  }

  package var url: String {
    let base = base.hasSuffix("/") ? String(base.dropLast()) : base
    return base + (path.hasPrefix("/") ? path : "/\(path)")
  }
}
