import Drawing
import PathModel

/// The last test request and the counts, in one line of the path screen.
struct RequestLine {
  private static let sparkWidth = 20
  private let state: State
  private var glyphs: Glyphs { state.glyphs }
  private var log: RequestLog { state.requests.log }

  init(_ state: State) { self.state = state }

  /// The words give way to the counts; the course and the body take what is left.
  func text(width: Int) -> StyledText {
    let last = log.records.last
    guard log.isSending || last != nil || state.requests.series != nil else {
      return StyledText(
        "none sent; \(state.key(.sendRequest)) sends one through the endpoint",
        .muted
      )
    }
    var end = StyledText()
    if !log.isSending, let last {
      end += StyledText("  \(Wording.latency(seconds: last.result.seconds))", .text)
    }
    if log.sent > 0 { end += StyledText("  \(log.sent) sent, \(log.failed) failed", .text) }
    if let series = state.requests.series {
      let text = StyledText("  every \(series.every) s", Style(.accent, bold: true))
      if end.width + text.width + 20 <= width { end += text }
    }
    let room = max(0, width - end.width)
    let start = start(last).clipped(to: room, ellipsis: glyphs.ellipsis)
    return start + end + rest(last, room: room - start.width)
  }

  /// How the latencies of all requests are spread, and their course; nil: there is none yet.
  func latency(width: Int) -> StyledText? {
    guard log.records.count > 1, let summary = log.latency else { return nil }
    let numbers = summary.line
    let spark = Sparkline(log.course, glyphs: glyphs)
      .text(width: min(log.records.count, width - numbers.width - 2))
    return numbers + "  " + spark
  }

  private func start(_ last: RequestRecord?) -> StyledText {
    if log.isSending { return StyledText("\(glyphs.pending) sending", .pending) }
    guard let last else { return StyledText("none sent yet", .muted) }
    let verdict = last.result.verdict
    return verdict.mark(glyphs) + StyledText(" \(last.request.line) ", .text)
      + StyledText(SafeText.line(last.result.words), Style(verdict.role, bold: true))
  }

  private func rest(_ last: RequestRecord?, room: Int) -> StyledText {
    let width = min(Self.sparkWidth, log.records.count)
    var rest = StyledText()
    if width > 1, room >= width + 2 {
      rest += "  " + Sparkline(log.course, glyphs: glyphs).text(width: width)
    }
    guard !log.isSending, let last, !last.result.bodyStart.isEmpty else { return rest }
    return rest + StyledText("  \(last.result.bodyStart)", .muted)
  }
}
