import Drawing
import PathModel

/// What the keys do on the screen that lies below, and what the signs mean.
struct HelpView {
  private static let keyWidth = 10
  private let state: State
  private let offset: Int

  init(_ state: State, offset: Int) {
    self.state = state
    self.offset = offset
  }

  static func lines(of state: State) -> [StyledText] {
    let commands = DashboardCommand.offered(by: state, in: state.placeBelowOverlays)
    let keys = commands.map { command in
      line(command.keyLabel, .key, command.help)
    }
    let glyphs = state.glyphs
    let signs: [(Character, Role, String)] = [
      (glyphs.up, .up, "up"),
      (glyphs.degraded, .degraded, "degraded: works in part, or is changing"),
      (glyphs.down, .down, "down"),
      (glyphs.unknown, .unknown, "unknown: what decides it is missing or old"),
      (glyphs.pending, .pending, "asked for, not answered yet"),
      (glyphs.stale, .stale, "the last good answer, no longer known to be true"),
      (glyphs.pointer, .accent, "points at the hop that has to be fixed first"),
      (glyphs.bullet, .accent, "advice: nothing is broken, but it could be built better"),
    ]
    return [StyledText(state.lexicon("Keys"), Style(.title, bold: true))] + keys + [""]
      + [StyledText(state.lexicon("Signs"), Style(.title, bold: true))]
      + signs.map { line(String($0), $1, $2) }
      + phases(of: state)
  }

  /// What the bars of the requests screen are made of.
  private static func phases(of state: State) -> [StyledText] {
    guard state.screen == .requests else { return [] }
    let words: [(RequestPhases.Phase, String)] = [
      (.lookup, "looking the name up"),
      (.connect, "connecting"),
      (.tls, "agreeing on TLS"),
      (.firstByte, "waiting for the first byte of the answer"),
      (.body, "reading the rest of it"),
    ]
    return ["", StyledText(state.lexicon("Phases of a request"), Style(.title, bold: true))]
      + words.map { line(String($0.glyph(state.glyphs)), $0.role, $1) }
  }

  /// A key or a sign, and what it does or means.
  private static func line(_ sign: String, _ role: Role, _ words: String) -> StyledText {
    StyledText("  " + TextWidth.padded(sign, to: keyWidth), role) + StyledText(words, .text)
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let title = StyledText(state.lexicon("Help"), Style(.title, bold: true))
    TextOverlay(
      title: title,
      lines: Self.lines(of: state),
      offset: offset,
      role: .border,
      glyphs: state.glyphs
    )
    .draw(in: area, on: &screen)
  }
}
