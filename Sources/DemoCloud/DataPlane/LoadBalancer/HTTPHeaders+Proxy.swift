import NIOHTTP1

/// What an ALB changes in the headers that pass it.
///
/// “HTTP headers and Application Load Balancers” in the AWS documentation.
extension HTTPHeaders {
  /// A request's headers as the target gets them: with the address of the client's end of the
  /// connection, the port of the ALB's listener, and a trace id unless the request has one.
  func forwarded(client: String, port: Int, trace: String) -> HTTPHeaders {
    var headers: HTTPHeaders = [
      "X-Forwarded-For": (self["X-Forwarded-For"] + [client]).joined(separator: ", "),
      "X-Forwarded-Proto": "http",
      "X-Forwarded-Port": String(port),
    ]
    if !contains(name: "X-Amzn-Trace-Id") { headers.add(name: "X-Amzn-Trace-Id", value: trace) }
    var kept = withoutConnectionHeaders
    for name in ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Port", "Expect"] {
      kept.remove(name: name)
    }
    headers.add(contentsOf: kept)
    if isChunked { headers.add(name: "Transfer-Encoding", value: "chunked") }
    return headers
  }

  /// Without what is between two neighbours only: RFC 9110 §7.6.1.
  var withoutConnectionHeaders: HTTPHeaders {
    var headers = self
    // What `Connection` may name does not include what the message cannot do without.
    let needed: Set = ["host", "content-length", "date"]
    let named = self[canonicalForm: "Connection"].map { $0.lowercased() }
    let listed = [
      "Connection", "Proxy-Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding",
      "Upgrade",
    ]
    for name in listed + named.filter({ !needed.contains($0) }) { headers.remove(name: name) }
    return headers
  }

  /// Addresses that `X-Forwarded-For` names.
  var forwardedAddresses: Int { self[canonicalForm: "X-Forwarded-For"].count }

  var isChunked: Bool {
    self[canonicalForm: "Transfer-Encoding"].last?.lowercased() == "chunked"
  }

  var expectsContinue: Bool {
    self[canonicalForm: "Expect"].contains { $0.lowercased() == "100-continue" }
  }
}
