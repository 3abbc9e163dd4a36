import PathModel

/// A test request as `pltop request --format json` prints it.
struct RequestEntry: Encodable {
  struct Phases: Encodable {
    var lookup: Double
    var connect: Double
    @OrNull var tls: Double?
    var firstByte: Double
    var total: Double
  }

  struct Header: Encodable {
    var name: String
    var value: String
  }

  @OrNull var zone: String?
  var seat: String
  var method: String
  var url: String
  var outcome: String
  var isExpected: Bool
  @OrNull var status: Int?
  /// curl's.
  @OrNull var exit: Int?
  var seconds: Double
  /// Seconds from the start to the end of each; 0: it did not end.
  var phases: Phases
  @OrNull var timeoutPhase: String?
  @OrNull var remoteAddress: String?
  @OrNull var remotePort: Int?
  @OrNull var server: String?
  /// Why it is not as expected.
  @OrNull var message: String?
  var notes: [String]
  var headers: [Header]
  var body: String
  /// Bytes that came, kept or not.
  var bodySize: Int

  init(_ record: RequestRecord) {
    let result = record.result
    zone = record.zone
    seat = record.seat.title
    method = record.request.method
    url = record.request.url(by: record.route)
    outcome = result.verdict.rawValue
    isExpected = result.isExpected
    status = result.status
    exit = result.exit.map(Int.init)
    seconds = result.seconds
    phases = Phases(
      lookup: result.phases.lookup,
      connect: result.phases.connect,
      tls: result.isEncrypted ? result.phases.tls : nil,
      firstByte: result.phases.firstByte,
      total: result.phases.total
    )
    timeoutPhase = result.timeoutPhase?.rawValue
    remoteAddress = result.remoteAddress
    remotePort = result.remotePort
    server = result.server
    message = result.isExpected ? nil : result.words
    notes = result.notes
    headers = result.headers.map(\.shown).map { Header(name: $0.name, value: $0.value) }
    body = String(decoding: result.body, as: UTF8.self)
    bodySize = result.bodySize
  }
}

/// A burst as `pltop request --count N --format json` prints it.
struct BurstEntry: Encodable {
  /// Seconds.
  struct Latency: Encodable {
    var p50: Double
    var p90: Double
    var p99: Double
    var max: Double
  }

  @OrNull var zone: String?
  var seat: String
  var method: String
  var url: String
  var count: Int
  var concurrency: Int
  /// Requests that have ended.
  var done: Int
  var failed: Int
  var isExpected: Bool
  var seconds: Double
  /// Requests a second.
  var rate: Double
  /// Of those that were answered.
  @OrNull var latency: Latency?
  /// How many ended how.
  var outcomes: [String: Int]
  /// Why the first of each kind failed.
  var messages: [String: String]

  init(_ row: BurstRow) {
    let report = row.report
    zone = row.route.zone
    seat = row.seat.title
    method = row.request.method
    url = row.request.url(by: row.route)
    count = report.plan.count
    concurrency = report.plan.concurrency
    done = report.done
    failed = report.failed
    isExpected = report.isExpected
    seconds = report.seconds
    rate = report.rate
    latency = report.latency.map { Latency(p50: $0.p50, p90: $0.p90, p99: $0.p99, max: $0.most) }
    outcomes = Dictionary(
      uniqueKeysWithValues: report.outcomes.map { ($0.key.rawValue, $0.value) }
    )
    messages = Dictionary(
      uniqueKeysWithValues: report.examples.map { ($0.key.rawValue, $0.value) }
    )
  }
}
