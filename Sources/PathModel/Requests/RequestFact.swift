package import FoundationEssentials

/// What a test request, or several alike, said of the path; part of the sample.
package struct RequestFact: Codable, Hashable, Sendable {
  /// When it ended.
  package var at: Date
  /// As in `GET /api/tasks`.
  package var request: String
  /// As in `ssh ec2-user@203.0.113.7`.
  package var seat: String
  /// That it was sent to or that answered; nil: not known.
  package var zone: String?
  package var verdict: RequestVerdict
  /// That a time-out came in; nil: there was none.
  package var timeoutPhase: RequestPhases.Phase?
  /// HTTP status; nil: there was no answer.
  package var status: Int?
  /// The `Server` header of the answer.
  package var server: String?
  /// That answered, as in `10.1.1.12`.
  package var remoteAddress: String?
  /// The name that was looked up; nil: none was, since another address was connected to.
  package var host: String?
  /// As in `503 from the ALB (awselb/2.0)`.
  package var words: String
  /// From the start to the last byte; of several, the longest.
  package var seconds: Double
  /// How many requests it stands for.
  package var count: Int

  package init(
    at: Date,
    request: String,
    seat: String,
    zone: String? = nil,
    verdict: RequestVerdict,
    timeoutPhase: RequestPhases.Phase? = nil,
    words: String,
    seconds: Double,
    count: Int = 1
  ) {
    self.at = at
    self.request = request
    self.seat = seat
    self.zone = zone
    self.verdict = verdict
    self.timeoutPhase = timeoutPhase
    self.words = words
    self.seconds = seconds
    self.count = count
  }

  /// Whether it says that the path does not carry requests as it should.
  package var isFailure: Bool { verdict != .answered && verdict != .notSent }
}

extension RequestFact {
  /// What came of a request, or of the first of several alike.
  private init(
    _ result: RequestResult,
    of request: TestRequest,
    _ route: RequestRoute,
    _ seat: Seat,
    at: Date
  ) {
    self.init(
      at: at,
      request: request.line,
      seat: seat.title,
      zone: route.zone,
      verdict: result.verdict,
      timeoutPhase: result.timeoutPhase,
      words: result.words,
      seconds: result.seconds
    )
    status = result.status
    server = result.server
    remoteAddress = result.remoteAddress
    host = route.connection == nil ? route.host : nil
  }

  package init(_ record: RequestRecord) {
    let end = record.at.addingTimeInterval(record.result.seconds)
    self.init(record.result, of: record.request, record.route, record.seat, at: end)
    zone = record.zone ?? zone
  }

  /// One for each way that the requests of a burst ended.
  ///
  /// They ended among each other: those that failed come last, so that the others do not count as
  /// answers that came after them.
  package static func all(
    in report: BurstReport,
    of request: TestRequest,
    _ route: RequestRoute,
    _ seat: Seat,
    at: Date
  ) -> [RequestFact] {
    let outcomes = report.outcomes.sorted {
      ($0.key == .answered ? 0 : 1, $0.key.rawValue) < (
        $1.key == .answered ? 0 : 1, $1.key.rawValue
      )
    }
    return outcomes.map { verdict, count in
      let failure = report.failures[verdict]
      var fact =
        failure.map { RequestFact($0, of: request, route, seat, at: at) }
        ?? RequestFact(
          at: at,
          request: request.line,
          seat: seat.title,
          zone: route.zone,
          verdict: verdict,
          words: verdict.rawValue,
          seconds: 0
        )
      fact.seconds = report.latency?.most ?? 0
      fact.count = count
      return fact
    }
  }
}

extension Sample {
  /// How many facts of requests are kept.
  package static let requestLimit = 200

  /// Takes in what requests said, the oldest making room.
  package mutating func add(_ facts: [RequestFact]) {
    requests = Array((requests + facts).suffix(Self.requestLimit))
  }
}
