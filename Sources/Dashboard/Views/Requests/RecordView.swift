import Drawing
import PathModel

/// All that is known of one request: what was asked, how it went, and what was answered.
struct RecordView {
  /// More of a body is not shown.
  private static let bodyLimit = (lines: 5_000, characters: 2_000)

  private let record: RequestRecord
  private let state: State
  private let width: Int
  private var result: RequestResult { record.result }
  private var request: TestRequest { record.request }
  private var glyphs: Glyphs { state.glyphs }

  private init(_ record: RequestRecord, _ state: State, width: Int) {
    self.record = record
    self.state = state
    self.width = max(1, width)
  }

  /// The lines of the answer's body, safe to be drawn.
  static func body(of record: RequestRecord) -> [String] {
    let lines = record.result.bodyLines
    let shown = lines.prefix(bodyLimit.lines).map { line in
      let isCut = line.utf8.count > bodyLimit.characters
      return SafeText.line(isCut ? String(line.prefix(bodyLimit.characters)) + "…" : line)
    }
    let left = lines.count - shown.count
    return shown + (left > 0 ? ["(\(left) more lines)"] : [])
  }

  static func lines(
    of record: RequestRecord,
    body: [String],
    _ state: State,
    width: Int
  ) -> [StyledText] {
    let view = RecordView(record, state, width: width)
    return view.summary + view.phases + view.asked + view.answered(body)
  }

  private var summary: [StyledText] {
    let words = "\(result.verdict.sign(glyphs)) \(SafeText.line(result.words))"
    let verdict = StyledText(words, Style(result.verdict.role, bold: true)).wrapped(to: width)
    let age = Wording.age(of: record.at, now: state.now)
    let answer = Card.joined([
      result.status.map(String.init), result.httpVersion.map { "HTTP/\($0)" },
      Wording.amount(result.bodySize, "byte"), result.remote.map { "from \($0)" },
    ])
    return [StyledText(SafeText.line(request.line), Style(.text, bold: true))] + verdict
      + field("URL", request.url(by: record.route))
      + field("connects", record.route.connection.map { "to \($0), without a name lookup" })
      + field("seat", record.seat.title)
      + field("way in", record.route.zone ?? "any zone")
      + field("zone", record.zone)
      + field("sent at", "\(Wording.time(record.at, in: state.timeZone)), \(age) ago")
      + field("answer", result.status == nil ? nil : answer)
      + field("verdict", result.verdict.rawValue)
      + field("expected", expectation)
      + result.notes.flatMap { field("note", $0) }
  }

  private var expectation: String {
    let text = request.expectation.text
    return request.expectation.statusText + (text.isEmpty ? "" : ", and '\(text)' in the body")
  }

  private var phases: [StyledText] {
    let spans = result.phases.spans(isEncrypted: result.isEncrypted)
    let longest = spans.map(\.seconds).max() ?? 0
    guard longest > 0 else { return [] }
    let bars = max(4, min(50, width - 30))
    let lines = spans.map { span in
      let length = span.seconds > 0 ? max(1, Int(span.seconds / longest * Double(bars))) : 0
      let bar = String(repeating: span.phase.glyph(glyphs), count: length)
      return phase(span.phase.name, span.seconds) + StyledText("  \(bar)", span.phase.role)
    }
    return heading("Phases") + lines + [phase("total", result.seconds)]
  }

  private func phase(_ name: String, _ seconds: Double) -> StyledText {
    let number = TextWidth.padded(Wording.latency(seconds: seconds), to: 9, alignment: .right)
    return StyledText("  \(TextWidth.padded(state.lexicon(name), to: 12))", .muted)
      + StyledText(number, .text)
  }

  private var asked: [StyledText] {
    let body = SafeText.lines(request.body)
    return (request.headers.isEmpty ? [] : heading("Headers sent") + headers(request.headers))
      + (body.isEmpty ? [] : heading("Body sent") + body.flatMap(text))
  }

  private func answered(_ body: [String]) -> [StyledText] {
    (result.headers.isEmpty ? [] : heading("Headers of the answer") + headers(result.headers))
      + (body.isEmpty ? [] : heading("Body of the answer") + body.flatMap(text))
  }

  private func headers(_ headers: [HTTPHeader]) -> [StyledText] {
    headers.flatMap { text($0.shown.line) }
  }

  private func heading(_ words: String) -> [StyledText] {
    ["", StyledText(state.lexicon(words), Style(.title, bold: true))]
  }

  private func text(_ line: String) -> [StyledText] {
    let line = SafeText.line(line)
    // Most lines fit, and there may be thousands of them.
    guard line.utf8.count > width - 2 else { return [StyledText("  \(line)", .text)] }
    return StyledText(line, .text).wrapped(to: max(1, width - 2)).map { "  " + $0 }
  }

  private func field(_ label: String, _ value: String?) -> [StyledText] {
    Field(state.lexicon).lines(label, value, width: width)
  }
}
