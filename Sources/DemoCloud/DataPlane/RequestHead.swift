/// A request without its body.
package struct RequestHead: Sendable {
  /// As in `GET`.
  package var method: String
  /// As it was sent: path and query, or a whole URL.
  package var uri: String
  /// In the order in which they were sent.
  package var headers: [(name: String, value: String)]

  package init(
    method: String = "GET",
    uri: String,
    headers: [(name: String, value: String)] = []
  ) {
    self.method = method
    self.uri = uri
    self.headers = headers
  }

  /// The path, without scheme, host, query and fragment.
  package var path: String {
    var rest = uri[...]
    if !rest.hasPrefix("/"), let scheme = rest.firstRange(of: "://") {
      let host = rest[scheme.upperBound...]
      rest = host[(host.firstIndex { "/?#".contains($0) } ?? host.endIndex)...]
    }
    let end = rest.firstIndex { $0 == "?" || $0 == "#" } ?? rest.endIndex
    return rest.startIndex == end ? "/" : String(rest[..<end])
  }
}
