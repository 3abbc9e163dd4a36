import NIOHTTP1

/// An answer that the ALB gives itself.
struct OwnAnswer {
  var status: HTTPResponseStatus
  var contentType: String
  var body: String
  /// Target of a redirect; nil: it is none.
  var location: String?

  /// The listener's fixed response.
  static func fixed(status: Int, contentType: String, body: String) -> OwnAnswer {
    OwnAnswer(
      status: HTTPResponseStatus(final: status),
      contentType: contentType,
      body: body
    )
  }

  /// The listener sends the client elsewhere.
  static func redirect(status: Int, to location: String) -> OwnAnswer {
    var answer = page(HTTPResponseStatus(final: status))
    answer.location = location
    return answer
  }

  /// The client's request is not HTTP, or names no host.
  static let badRequest = page(.badRequest)
  /// The client's method is TRACE.
  static let methodNotAllowed = page(.custom(code: 405, reasonPhrase: "Not Allowed"))
  /// The client did not send its whole request in time.
  static let requestTimeout = page(.custom(code: 408, reasonPhrase: "Request Time-out"))
  /// The client's `X-Forwarded-For` names more than 30 addresses.
  static let tooManyAddresses = page(.custom(code: 463, reasonPhrase: "Bad Request"))
  /// The target refused, reset or closed the connection, or what it said was not HTTP.
  static let badGateway = page(.badGateway)
  /// There is no target.
  static let unavailable = page(
    .custom(code: 503, reasonPhrase: "Service Temporarily Unavailable")
  )
  /// The target took no connection, or gave no answer, in time.
  static let gatewayTimeout = page(.custom(code: 504, reasonPhrase: "Gateway Time-out"))

  private static func page(_ status: HTTPResponseStatus) -> OwnAnswer {
    let title = "\(status.code) \(status.reasonPhrase)"
    let lines = [
      "<html>", "<head><title>\(title)</title></head>", "<body>",
      "<center><h1>\(title)</h1></center>", "</body>", "</html>", "",
    ]
    return OwnAnswer(
      status: status,
      contentType: "text/html",
      body: lines.joined(separator: "\r\n")
    )
  }
}
