import Dashboard
import Drawing
import FoundationEssentials
import PathModel
import Requests

/// What `pltop request` prints.
struct RequestReport {
  struct Row: Sendable {
    /// Empty: whichever zone the name leads to.
    var zone: String
    var request: TestRequest
    var result: RequestResult
  }

  fileprivate struct Entry: Encodable {
    @OrNull var zone: String?
    var url: String
    var outcome: String
    @OrNull var status: Int?
    var seconds: Double
    @OrNull var connectSeconds: Double?
    @OrNull var firstByteSeconds: Double?
    @OrNull var server: String?
    @OrNull var message: String?
    var body: String
  }

  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// A line for each request: zone, outcome, status, time; what came back below it.
  var lines: [String] {
    rows.flatMap { row in
      let words = [
        row.zone, row.result.verdict.rawValue, row.result.words,
        Wording.latency(seconds: row.result.seconds), row.request.url,
      ]
      let head = words.filter { !$0.isEmpty }.map(SafeText.line).joined(separator: "  ")
      let body = SafeText.lines(String(decoding: row.result.body, as: UTF8.self))
      return [head] + body.filter { !$0.isEmpty }.map { "  \($0)" }
    }
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(rows.map(Entry.init)))
  }
}

extension RequestReport.Entry {
  fileprivate init(_ row: RequestReport.Row) {
    let result = row.result
    self.init(
      zone: row.zone.isEmpty ? nil : row.zone,
      url: row.request.url,
      outcome: result.verdict.rawValue,
      status: { if case .answered(let status) = result.outcome { status } else { nil } }(),
      seconds: result.seconds,
      connectSeconds: result.connectSeconds,
      firstByteSeconds: result.firstByteSeconds,
      server: result.server,
      message: { if case .answered = result.outcome { nil } else { result.summary } }(),
      body: String(decoding: result.body, as: UTF8.self)
    )
  }
}
