import Dashboard
import PathModel

extension RequestRecord {
  static var good: Self {
    var result = RequestResult(outcome: .answered(status: 200), phases: phases)
    result.body = Array("[{\"id\": 1}]".utf8)
    result.bodySize = result.body.count
    result.headers = [HTTPHeader("Content-Type", "application/json")]
    result.remoteAddress = "10.1.1.12"
    result.remotePort = 80
    return record(result)
  }

  static var failed: Self {
    record(RequestResult(outcome: .failed(exit: 28, message: "timed out"), phases: phases))
  }

  private static let phases = RequestPhases(
    lookup: 0.001,
    connect: 0.0032,
    firstByte: 0.0121,
    total: 0.0123
  )

  private static func record(_ result: RequestResult) -> Self {
    Self(
      id: 1,
      at: Stack.now,
      seat: .here,
      request: TestRequest(),
      route: RequestRoute(base: "http://vpce-0771.vpce.amazonaws.com"),
      result: result,
      zone: "eu-west-1a"
    )
  }
}

extension RequestDraft {
  static func path(_ path: String) -> Self { RequestDraft(TestRequest(path: path)) }
  /// What `r` sends when nothing else was chosen.
  static var usual: Self { RequestDraft(TestRequest.articles[0]) }
}
