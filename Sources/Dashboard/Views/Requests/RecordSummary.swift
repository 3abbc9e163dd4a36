import Drawing
import PathModel

/// What is known of the request under the cursor, as much as there is room for.
struct RecordSummary {
  /// A larger body is not laid out on every frame.
  private static let layoutLimit = 1 << 14
  private let record: RequestRecord
  private let state: State
  private var result: RequestResult { record.result }
  private var glyphs: Glyphs { state.glyphs }

  init(_ record: RequestRecord, _ state: State) {
    self.record = record
    self.state = state
  }

  func draw(in area: Rect, on screen: inout Screen) {
    guard !area.isEmpty else { return }
    var lines = Array(verdict(width: area.width).prefix(2))
    lines += phases(width: area.width)
    lines.append(StyledText(places, .muted))
    let url = record.request.url(by: record.route)
    if area.height > 7 { lines += StyledText(SafeText.line(url), .muted).wrapped(to: area.width) }
    lines += result.notes.prefix(area.height > 7 ? 3 : 1).map {
      StyledText("\(glyphs.bullet) \(SafeText.line($0))", .accent)
    }
    lines += answer(rows: area.height - lines.count)
    TextBlock(Array(lines.prefix(area.height)), isWrapping: false, ellipsis: glyphs.ellipsis)
      .draw(in: area, on: &screen)
  }

  private func verdict(width: Int) -> [StyledText] {
    let total = Wording.latency(seconds: result.seconds)
    let words = "\(result.verdict.sign(glyphs)) \(result.words)  \(total)  \(record.request.line)"
    return StyledText(SafeText.line(words), Style(result.verdict.role, bold: true)).wrapped(
      to: width
    )
  }

  /// In one line, or two where they do not fit.
  private func phases(width: Int) -> [StyledText] {
    let parts = PhaseBar(result, glyphs: glyphs).numbers(state.lexicon)
    return parts.reduce(into: [StyledText]()) { lines, part in
      if let last = lines.last, last.width + 2 + part.width <= width {
        lines[lines.count - 1] = last + "  " + part
      } else {
        lines.append(part)
      }
    }
  }

  private var places: String {
    Card.joined([
      result.remote, (record.zone ?? record.route.zone), result.httpVersion.map { "HTTP/\($0)" },
      result.status == nil ? nil : Wording.amount(result.bodySize, "byte"), record.seat.title,
    ])
  }

  /// The first line of the body is worth more than the last of the headers.
  private func answer(rows: Int) -> [StyledText] {
    guard rows > 0 else { return [] }
    let body = bodyLines
    let headers = result.headers.map { StyledText(SafeText.line($0.shown.line), .muted) }
    let room = body.isEmpty ? rows : max(rows - body.count, rows - max(1, rows / 2))
    let shown = headers.prefix(room)
    let left = rows - shown.count
    // One line of laid out JSON is a bracket.
    guard left > 2 || body.count <= left else { return shown + [body.joined] }
    return Array(shown + body.prefix(left))
  }

  private var bodyLines: [StyledText] {
    guard result.body.count > Self.layoutLimit else {
      return result.bodyLines.map { StyledText(SafeText.line($0), .text) }
    }
    var start = result
    start.body = Array(result.body.prefix(2048))
    return start.bodyLines.dropLast().map { StyledText(SafeText.line($0), .text) }
  }
}

extension [StyledText] {
  /// All of them in one line, without what they are set in by.
  fileprivate var joined: StyledText {
    StyledText(map { $0.plain.trimmed }.joined(separator: " "), .text)
  }
}
