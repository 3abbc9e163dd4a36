import Drawing
import FoundationEssentials
import PathModel

/// What is sent next, from where, how often; and how long requests took so far.
struct RequestsHead {
  private static let labelWidth = 10
  /// Cells of the sparkline that are worth a unit at each number.
  private static let leastSpark = 12
  private let state: State
  private let draft: RequestDraft
  private var glyphs: Glyphs { state.glyphs }
  private var requests: RequestsState { state.requests }

  init(_ state: State) {
    self.state = state
    draft = state.nextDraft
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let rows: [(String, StyledText, [Footer.Hint])] = [
      ("Next", next, [other, hint(.compose, "edit")]),
      ("From", from, [hint(.seats, "seat"), hint(.zones, "zones")]),
      ("Series", series, [hint(.series, requests.series == nil ? "start" : "stop")]),
      ("Latency", latency(width: area.width - Self.labelWidth - 1), []),
    ]
    for (index, (label, line, hints)) in rows.enumerated() where index < area.height {
      let row = area.removingTop(index).top(1)
      StyledText(" \(state.lexicon(label))", Style(.title, bold: true)).draw(in: row, on: &screen)
      draw(line, hints, in: row.inset(left: Self.labelWidth, right: 1), on: &screen)
    }
  }

  private func draw(
    _ line: StyledText,
    _ hints: [Footer.Hint],
    in row: Rect,
    on screen: inout Screen
  ) {
    let keys = hints.map { StyledText("  \($0.key)", .key) + StyledText(" \($0.label)", .muted) }
      .joined()
    keys.draw(in: row, on: &screen, alignment: .right)
    line.draw(in: row.removingRight(keys.width), on: &screen, ellipsis: glyphs.ellipsis)
  }

  private func hint(_ command: DashboardCommand.Name, _ label: String) -> Footer.Hint {
    Footer.Hint(key: state.key(command), label: state.lexicon(label))
  }

  private var other: Footer.Hint {
    Footer.Hint(
      key: "\(state.key(.previousKept)) \(state.key(.nextKept))",
      label: state.lexicon("other")
    )
  }

  private var next: StyledText {
    let request = draft.request
    let index = state.openTour?.step?.request == nil ? requests.keptIndex : nil
    let name = index.map { requests.kept[$0].name } ?? request.name
    var line = StyledText(name.isEmpty ? "" : "\(name)  ", .accent)
    line += StyledText(request.line, Style(.text, bold: true))
    let text = request.expectation.text
    let rest = [
      "expects \(request.expectation.statusText)" + (text.isEmpty ? "" : " with '\(text)'")
        + " in \(request.timeout.components.seconds) s",
      request.headers.isEmpty ? nil : Wording.amount(request.headers.count, "header"),
      request.body.isEmpty ? nil : "body of \(Wording.amount(request.body.utf8.count, "byte"))",
    ]
    return line + StyledText("  \(Card.joined(rest))", .muted)
  }

  private var from: StyledText {
    var line = StyledText(requests.seat?.seat.title ?? draft.seat.rawValue, .text)
    if let problem = requests.seat?.problem {
      line += StyledText("  \(glyphs.down) \(problem)", Style(.down, bold: true))
    }
    line += StyledText("  zones ", .muted) + StyledText(draft.zones.text, .text)
    if let connection = draft.connection {
      line += StyledText("  connects to ", .muted) + StyledText(connection, .text)
    }
    return line
  }

  private var series: StyledText {
    guard let series = requests.series else {
      return StyledText("off; \(state.key(.series)) sends one every \(requests.every) s", .muted)
    }
    let left = max(0, series.due.timeIntervalSince(state.now).rounded(.up))
    let next = series.isSending ? "on its way" : "next in \(Int(left)) s"
    let seat = series.draft.seat == requests.draft.seat ? nil : "from \(series.draft.seat.rawValue)"
    return StyledText("every \(series.every) s, \(series.counts)", Style(.accent, bold: true))
      + StyledText("  \(Card.joined([next, seat, series.draft.request.line]))", .text)
  }

  /// The numbers have precedence; the sparkline takes what they leave.
  private func latency(width: Int) -> StyledText {
    let log = requests.log
    guard log.sent > 0 else { return StyledText("nothing measured yet", .muted) }
    let failed = StyledText(
      "\(log.failed) failed",
      log.failed > 0 ? Style(.down, bold: true) : Style()
    )
    let counts = StyledText("\(log.sent) sent, ", .text) + failed
    let lines: [StyledText] = log.latency.map { [$0.line, $0.shortLine] } ?? [""]
    let wanted = min(Self.leastSpark, log.records.count)
    let rooms = lines.map { width - counts.width - $0.width - 4 }
    let index = rooms.firstIndex { $0 >= wanted } ?? rooms.count - 1
    let numbers = lines[index].width == 0 ? lines[index] : "  " + lines[index]
    let room = rooms[index]
    guard room >= min(4, wanted) else { return counts + numbers }
    let spark = Sparkline(log.course, glyphs: glyphs).text(width: min(room, 60))
    return counts + numbers + "  " + spark
  }
}

extension LatencySummary {
  /// As in `p50 12.3 ms  p90 …`.
  var line: StyledText {
    [("p50", p50), ("p90", p90), ("p99", p99), ("max", most)].map { name, seconds in
      StyledText("\(name) ", .muted) + StyledText(Wording.latency(seconds: seconds), .text)
    }
    .joined(by: "  ")
  }

  /// With the unit only once, as in `p50 12.3  p90 …  max 20.2 ms`, where all have the same.
  var shortLine: StyledText {
    guard most < 1 else { return line }
    var short = line
    for index in short.spans.indices.dropLast() where short.spans[index].text.hasSuffix(" ms") {
      short.spans[index].text.removeLast(3)
    }
    return short
  }
}
