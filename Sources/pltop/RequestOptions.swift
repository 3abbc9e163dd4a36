import ArgumentParser
import PathModel

/// What a test request asks for, and what is expected of its answer.
struct RequestOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The method; others than GET and HEAD ask first.")
  var method: String?

  @Option(name: [.customShort("H"), .long], help: "A header, as in 'Host: api.example.com'.")
  var header: [String] = []

  @Option(help: "The body.")
  var body: String?

  @Option(help: "The status that is expected, as in 200 or 200-299.")
  var expectStatus: String?

  @Option(help: "A text that is expected in the body.")
  var expectText: String?

  @Option(help: "Seconds after which a request is given up, 1 to 600 (default: 10).")
  var maxTime: Int?

  @Flag(help: "Do not ask before sending.")
  var yes = false

  func validate() throws {
    if let odd = header.first(where: { HTTPHeader(line: $0) == nil }) {
      throw ValidationError("--header takes a name, a colon and a value, not '\(odd)'.")
    }
    if let expectStatus, ExpectedAnswer.statuses(expectStatus) == nil {
      throw ValidationError(
        "--expect-status takes an HTTP status or a range, as in 200 or 200-299, not "
          + "'\(expectStatus)'."
      )
    }
  }

  /// The request with what was said of it on the command line.
  func changing(_ request: TestRequest) -> TestRequest {
    var request = request
    if let method { request.method = method.uppercased() }
    request.headers += header.compactMap(HTTPHeader.init(line:))
    if let body { request.body = body }
    if let expectStatus, let statuses = ExpectedAnswer.statuses(expectStatus) {
      request.expectation.statuses = statuses
    }
    if let expectText { request.expectation.text = expectText }
    if let maxTime { request.timeout = .seconds(maxTime) }
    return request
  }
}

/// How many test requests are sent.
struct AmountOptions: ParsableArguments {
  @Option(help: "How many, 1 to 100000 (default: 1; with --every, until it is stopped).")
  var count: Int?

  @Option(help: "How many at a time, 1 to 64; 8 by ssh, 1 by SSM.")
  var concurrency = 1

  @Option(help: "Requests a second at most, 0.1 to 1000 (default: 100; in the demo, no limit).")
  var rate: Double?

  @Option(help: "Send one every so many seconds, 1 to 3600.")
  var every: Int?

  func validate() throws {
    if let every, !(1...3600).contains(every) {
      throw ValidationError("--every takes whole seconds from 1 to 3600, not \(every).")
    }
    if every != nil, concurrency != 1 || rate != nil {
      throw ValidationError("--every sends one at a time: leave --concurrency and --rate out.")
    }
  }

  /// - Throws: `ValidationError` for more than the seat can send.
  func plan(from seat: Seat.Kind, isLive: Bool) throws -> BurstPlan {
    let plan = BurstPlan(
      count: count ?? 1,
      concurrency: concurrency,
      rate: rate ?? (isLive ? BurstPlan.liveRate : nil)
    )
    if let problem = plan.problem(from: seat) { throw ValidationError("\(problem).") }
    return plan
  }
}
