import Drawing
import FoundationEssentials
import PathModel

/// What changed on the path and what ECS says of the service, newest first.
///
/// ```
///    time      age   hop   what
/// ✖  03:00:00  3 s   path  path up → down
/// ── Event ───────────────────────
/// the whole text of the one under the cursor
/// ```
struct EventsView {
  private let state: State
  private var glyphs: Glyphs { state.glyphs }

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    guard state.shown != nil else {
      return word(
        "\(glyphs.pending) asking AWS for the first time",
        .pending,
        in: area,
        on: &screen
      )
    }
    let events = state.listedEvents
    guard let cursor = state.eventCursor(in: events) else {
      return word("nothing has changed", .muted, in: area, on: &screen)
    }
    let layout = EventsLayout(in: area)
    Table(columns: columns, rows: events.map(row), selected: cursor, glyphs: glyphs)
      .draw(in: layout.list, on: &screen)
    HeadedRule(
      title: StyledText("Event \(cursor + 1) of \(events.count)", Style(.title, bold: true)),
      glyphs: glyphs
    )
    .draw(in: layout.rule, on: &screen)
    let inside = layout.details.inset(left: 1, right: 1)
    let text = EventText(events[cursor], state).summary(width: inside.width, height: inside.height)
    TextBlock(text, isWrapping: false, ellipsis: glyphs.ellipsis).draw(in: inside, on: &screen)
  }

  private func word(_ text: String, _ role: Role, in area: Rect, on screen: inout Screen) {
    StyledText(text, role)
      .draw(in: area.top(1).inset(left: 1, right: 1), on: &screen, ellipsis: glyphs.ellipsis)
  }

  private var columns: [Table.Column] {
    [
      .init("", width: .fixed(1)), .init("time", width: .fixed(8)),
      .init("age", width: .fixed(6), alignment: .right),
      .init("hop", width: .fitting(atMost: 16)), .init("what", width: .share(1)),
    ]
  }

  private func row(_ event: PathEvent) -> [StyledText] {
    [
      event.mark(glyphs), StyledText(Wording.time(event.at, in: state.timeZone), .muted),
      StyledText(Wording.age(of: event.at, now: state.now), .text),
      StyledText(event.place, event.isOfThePath ? Style(.title, bold: true) : Style(.text)),
      event.line,
    ]
  }
}

extension PathEvent {
  /// The sign of the state that something is in now, or of a finding's severity; a bullet for what
  /// ECS says; of all else none.
  func mark(_ glyphs: Glyphs) -> StyledText {
    if case .message = self { return StyledText(String(glyphs.bullet), .muted) }
    guard let newState else { return " " }
    return StyledText(String(glyphs.sign(of: newState)), Style(newState.role, bold: true))
  }

  /// In one line; that the path's own state changed is seen from afar.
  var line: StyledText {
    if isOfThePath {
      let style = Style(newState?.role ?? .unknown, bold: true, reverse: true)
      return StyledText(text, style)
    }
    if case .message = self { return StyledText(Wording.withShortARNs(text), .muted) }
    return StyledText(Wording.withShortARNs(text), .text)
  }

  /// The state of the path, of a hop, or what a finding makes of its hop; nil: it is about none.
  private var newState: HopState? {
    guard case .change(let change) = self, let new = change.new else { return nil }
    if rule != nil { return new == Finding.Severity.critical.rawValue ? .down : .degraded }
    let isOfAHop = change.hop.map { $0.title == change.subject } ?? false
    return isOfThePath || isOfAHop ? HopState(rawValue: new) : nil
  }
}
