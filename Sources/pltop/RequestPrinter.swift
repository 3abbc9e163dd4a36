import Dashboard
import Drawing
import FoundationEssentials
import PathModel

/// Prints what came of test requests.
struct RequestPrinter {
  private let format: Request.Format

  init(_ format: Request.Format) { self.format = format }

  /// All in one document.
  func print(_ records: [RequestRecord]) {
    switch format {
    case .text: Console.print(records.flatMap(Self.lines).joined(separator: "\n"))
    case .json: Console.print(Self.json(records.map(RequestEntry.init), isPretty: true))
    }
  }

  /// A line for each, as it comes.
  func printLine(_ record: RequestRecord) {
    switch format {
    case .text:
      let time = Wording.time(record.at, in: .current)
      Console.print("\(time)  \(Self.head(record))")
    case .json: Console.print(Self.json(RequestEntry(record), isPretty: false))
    }
  }

  func print(_ bursts: [BurstRow]) {
    switch format {
    case .text: Console.print(bursts.flatMap(\.lines).joined(separator: "\n"))
    case .json: Console.print(Self.json(bursts.map(BurstEntry.init), isPretty: true))
    }
  }

  /// Outcome, time and phases; what came back below it.
  private static func lines(_ record: RequestRecord) -> [String] {
    let result = record.result
    let spans = result.phases.spans(isEncrypted: result.isEncrypted).map { phase, seconds in
      "\(phase.title) \(Wording.latency(seconds: seconds))"
    }
    let facts = ["from \(record.seat.title)", result.remote].compactMap(\.self)
    let way = (facts + (result.exit == nil ? [] : spans)).joined(separator: " · ")
    let notes = result.notes.map { "note: \($0)" }
    return [head(record)] + ([way] + notes + result.bodyLines).map { "  \(SafeText.line($0))" }
  }

  private static func head(_ record: RequestRecord) -> String {
    let result = record.result
    let words = [
      record.zone ?? "", result.verdict.rawValue, result.words,
      result.exit == nil ? "" : Wording.latency(seconds: result.seconds), record.request.method,
      record.request.url(by: record.route),
    ]
    return words.filter { !$0.isEmpty }.map(SafeText.line).joined(separator: "  ")
  }

  private static func json(_ value: some Encodable, isPretty: Bool) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // Numbers that JSON has no word for cannot occur: curl prints none.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}

/// A burst, and what it was of.
struct BurstRow: Sendable {
  let request: TestRequest
  let route: RequestRoute
  let seat: Seat
  let report: BurstReport

  init(_ request: TestRequest, _ route: RequestRoute, _ seat: Seat, _ report: BurstReport) {
    self.request = request
    self.route = route
    self.seat = seat
    self.report = report
  }

  fileprivate var lines: [String] {
    let report = report
    let latency = report.latency.map { latency in
      [("p50", latency.p50), ("p90", latency.p90), ("p99", latency.p99), ("max", latency.most)]
        .map { "\($0) \(Wording.latency(seconds: $1))" }.joined(separator: "  ")
    }
    let outcomes = report.outcomes.sorted { $0.value > $1.value }.map { verdict, count in
      "  \(count)  \(verdict.rawValue)"
        + (report.examples[verdict].map { "  \(SafeText.line($0))" } ?? "")
    }
    let all = report.done == report.plan.count ? "" : " of \(report.plan.count)"
    let zone = route.zone.map { "\($0)  " } ?? ""
    let speed = "\(Int(report.rate.rounded())) a second, \(report.plan.concurrency) at a time"
    return [
      zone + "\(report.done)\(all) sent, \(report.failed) failed  \(speed)  from \(seat.title)",
      "  " + SafeText.line("\(request.method) \(request.url(by: route))"),
    ] + (latency.map { ["  \($0)"] } ?? []) + outcomes
  }
}

extension RequestPhases.Phase {
  fileprivate var title: String { self == .firstByte ? "first byte" : rawValue }
}
