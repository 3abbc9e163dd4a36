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
struct EventsView: ListView {
  static let screen = State.ScreenName.events
  let state: State

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
    guard !state.listedEvents.isEmpty else {
      return word("nothing has changed", .muted, in: area, on: &screen)
    }
    let layout = EventsLayout(in: area)
    table.draw(in: layout.list, on: &screen)
    let ids = ids
    guard let selected, let cursor = listState.cursor(in: ids) else { return }
    HeadedRule(
      title: StyledText(state.lexicon.event(cursor + 1, of: ids.count), Style(.title, bold: true)),
      glyphs: glyphs
    )
    .draw(in: layout.rule, on: &screen)
    let inside = layout.details.inset(left: 1, right: 1)
    let text = EventText(selected, state).summary(width: inside.width, height: inside.height)
    TextBlock(text, isWrapping: false, ellipsis: glyphs.ellipsis).draw(in: inside, on: &screen)
  }

  func list(in area: Rect) -> Rect { EventsLayout(in: area).list }

  var listing: Listing<PathEvent> {
    let glyphs = glyphs
    return Listing(
      state.listedEvents,
      id: \.id,
      isProblem: \.isProblem,
      columns: [
        .sign { $0.mark(glyphs) },
        .time("time", state) { $0.at },
        .age(state) { $0.at },
        ListColumn(
          "hop",
          .fitting(atMost: 16),
          by: { SortKey($0.place) },
          cell: {
            StyledText($0.place, $0.isOfThePath ? Style(.title, bold: true) : Style(.text))
          }
        ),
        ListColumn("what", .share(1), by: { SortKey($0.text) }, cell: { $0.line }),
      ]
    )
  }

  private func word(_ text: String, _ role: Role, in area: Rect, on screen: inout Screen) {
    StyledText(text, role)
      .draw(in: area.top(1).inset(left: 1, right: 1), on: &screen, ellipsis: glyphs.ellipsis)
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

  /// Whether it says that something got worse.
  var isProblem: Bool { newState.map { $0 == .down || $0 == .degraded } ?? false }

  /// In one line; that the path's own state changed is seen from afar.
  var line: StyledText {
    // More than any line has room for: ECS may name a thousand tasks in one message.
    let text = String(text.prefix(1_000))
    if isOfThePath {
      let style = Style(newState.role, bold: true, reverse: true)
      return StyledText(text, style)
    }
    if case .message = self { return StyledText(Wording.withShortARNs(text), .muted) }
    return StyledText(Wording.withShortARNs(text), .text)
  }
}
