/// The request that the path is judged for, as far as the operator named it.
///
/// A part that is nil is open: every listener, and every rule that forwards, is then a branch of its own.
package struct WatchedRequest: Codable, Hashable, Sendable {
  /// The port of the NLB's listener, 1 to 65535.
  package var port: Int?
  /// `http`, `https`, `tls`, `tcp` or `udp`.
  package var scheme: Scheme?
  /// What the client sends as the `Host` header, without a port.
  package var host: String?
  /// Begins with `/`; without a query.
  package var path: String?

  package enum Scheme: String, Codable, Hashable, Sendable, CaseIterable {
    case http, https, tls, tcp, udp
  }

  package init(
    port: Int? = nil,
    scheme: Scheme? = nil,
    host: String? = nil,
    path: String? = nil
  ) {
    self.port = port
    self.scheme = scheme
    self.host = host
    self.path = path
  }
}
