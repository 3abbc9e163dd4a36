import Drawing
import FoundationEssentials
import PathModel

@testable import Dashboard

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
      request: TestRequest(path: "/api/tasks", expectation: .anySuccess),
      route: RequestRoute(base: "http://vpce-0771.vpce.amazonaws.com"),
      result: result,
      zone: "eu-west-1a"
    )
  }
}

extension RequestRecord {
  /// As the first ones of a day: two good ones, a time-out, an error of the ALB, one that never left.
  static func some(_ count: Int) -> [Self] { (1...max(1, count)).map(one) }

  static func one(_ id: Int) -> Self {
    var record = id % 5 == 3 ? failed : good
    record.id = id
    record.at = Stack.now.addingTimeInterval(Double(id) - 60)
    record.zone = id % 2 == 0 ? "eu-west-1a" : "eu-west-1b"
    record.result.phases = RequestPhases(
      lookup: 0.0004 * Double(id % 7 + 1),
      connect: 0.001 * Double(id % 5 + 2),
      firstByte: id % 5 == 3 ? 0 : 0.009 + 0.001 * Double(id % 11),
      total: id % 5 == 3 ? 10.0004 : 0.0102 + 0.001 * Double(id % 11)
    )
    if id % 5 == 4 {
      record.result.outcome = .answered(status: 503)
      record.result.mismatch = "status 503, expected 200-299"
      record.result.headers = [HTTPHeader("Server", "awselb/2.0")]
    }
    return record
  }

  /// With text that no terminal may see, and text in wide characters.
  static var hostile: Self {
    var record = one(6)
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[31m東京の負荷分散装置\r\nred"
    record.request = TestRequest(
      method: "GET",
      path: "/\(evil)" + String(repeating: "long/", count: 40)
    )
    record.result.outcome = .failed(exit: 56, message: String(repeating: evil, count: 20))
    record.result.headers = [
      HTTPHeader("Set-Cookie", "sesame"), HTTPHeader("X-\(evil)", evil),
    ]
    record.result.body = Array(("{\"a\": \"\(evil)\", \"b\": [1, {}]}").utf8)
    record.result.bodySize = record.result.body.count
    record.result.notes = [evil]
    record.seat = Seat(.ssh, evil)
    return record
  }
}

extension State {
  /// The requests screen after some requests, the last of them a minute ago.
  static func asking(
    _ count: Int = 12,
    _ width: Int = 80,
    _ height: Int = 24,
    glyphs: Glyphs = .unicode
  ) -> State {
    var state = State.showing(Stack.healthy, width, height, glyphs: glyphs)
      .pressing(.character("5"))
    state.requests.isLive = false
    state.requests.seats = [
      SeatChoice(.here), SeatChoice(Seat(.ssh, "ec2-user@203.0.113.7")),
      SeatChoice(Seat(.ssm, "i-0abc1234def567890"), problem: "the SSM agent does not answer"),
    ]
    for record in RequestRecord.some(count) where count > 0 { state.take(.requestFinished(record)) }
    return state
  }

  static var asking: State { asking() }

  /// `r` sends something that may change something.
  static var unsafe: State {
    var state = State.asking
    state.requests.draft = .unsafe
    return state
  }
}

extension BurstReport {
  static func sample(done: Int, isOver: Bool) -> BurstReport {
    var report = BurstReport(plan: BurstPlan(count: 100, concurrency: 10, rate: 50))
    report.done = done
    report.isOver = isOver
    report.seconds = 2.2
    report.outcomes = [.answered: done - 3, .timeout: 2, .loadBalancerError: 1]
    let phases = RequestPhases(lookup: 0.001, total: 10)
    let timeout = RequestResult.Outcome.failed(exit: 28, message: "timed out")
    var error = RequestResult(outcome: .answered(status: 503))
    error.headers = [HTTPHeader("Server", "awselb/2.0")]
    error.mismatch = "status 503, expected 200-299"
    report.failures = [
      .timeout: RequestResult(outcome: timeout, phases: phases), .loadBalancerError: error,
    ]
    let counts = [1, 4, 9, 22, 17, 8, 4, 0, 1, 0, 0, 1]
    report.latency = LatencySummary(
      count: counts.reduce(0, +),
      least: 0.008,
      p50: 0.0123,
      p90: 0.0201,
      p99: 0.04,
      most: 0.0703,
      buckets: counts.enumerated().map { index, count in
        .init(upTo: 0.008 * (1 + 0.6 * Double(index)), count: count)
      }
    )
    return report
  }
}

extension RequestDraft {
  static var unsafe: Self {
    RequestDraft(
      TestRequest(
        method: "POST",
        path: "/api/tasks",
        headers: [HTTPHeader("Authorization", "Bearer sesame")],
        body: "{\"name\": \"a\"}",
        expectation: .anySuccess
      )
    )
  }

  static func path(_ path: String) -> Self {
    RequestDraft(TestRequest(path: path, expectation: .anySuccess))
  }
  /// What `r` sends when nothing else was chosen.
  static var usual: Self { RequestDraft(TestRequest.articles[0]) }
}
