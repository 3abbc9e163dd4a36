import Drawing

/// The tour's text, what to press, and how far it is.
///
/// ```
/// ╭ Tour 3/18 · The ECS service ─────────────── ███░░░░░░░░░░░░░░░ ╮
/// │ text, scrolled where it is long                                │
/// │ → what to press, or to look at                                 │
/// │   curl …, where the step speaks of a request                   │
/// ╰ PgDn more ────────────────────── → n next · ← p back · Esc leave ╯
/// ```
struct TourPanel {
  private let state: State
  private let tour: TourState
  private let step: TourStep
  private var glyphs: Glyphs { state.glyphs }
  private var wording: TourWording { TourWording(state.lexicon) }

  /// nil while no tour is on the screen.
  init?(_ state: State) {
    guard let tour = state.openTour, let step = tour.step else { return nil }
    self.state = state
    self.tour = tour
    self.step = step
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let title = "\(wording.tour) \(tour.index + 1)/\(tour.steps.count) · \(step.title)"
    let frame = Frame(
      title: StyledText(title, Style(.title, bold: true)),
      note: progress,
      role: .borderFocused,
      glyphs: glyphs
    )
    frame.draw(in: area, on: &screen)
    let parts = parts(of: area)
    TextBlock(parts.lines, isWrapping: false, offset: parts.position.offset)
      .draw(in: parts.text, on: &screen)
    Scrollbar(parts.position, glyphs: glyphs)
      .draw(in: Rect(x: area.right - 2, parts.text), on: &screen)
    TextBlock(parts.hints, isWrapping: false, ellipsis: glyphs.ellipsis)
      .draw(in: parts.hint, on: &screen)
    drawKeys(in: area.bottom(1).inset(left: 2, right: 2), parts.position, on: &screen)
  }

  /// How the text lies in a panel, for drawing and for scrolling.
  func parts(of panel: Rect) -> Parts {
    let inside = panel.inset(by: 1).inset(left: 1, right: 2)
    let hints = hints(width: inside.width)
    let room = inside.height - hints.count
    let spacious = text(width: inside.width, gap: 1)
    let lines = spacious.count <= room ? spacious : text(width: inside.width, gap: 0)
    let spare = inside.height - lines.count - hints.count
    // The hint stands close to a text that is shorter than the panel.
    let text = inside.top(min(lines.count, max(1, room)))
    let hint = inside.removingTop(text.height + (spare > 0 ? 1 : 0))
    return Parts(
      text: text,
      hint: hint,
      lines: lines,
      hints: hints,
      position: ScrollPosition(offset: tour.offset, visible: text.height, count: lines.count)
    )
  }

  struct Parts {
    let text: Rect
    let hint: Rect
    let lines: [StyledText]
    let hints: [StyledText]
    let position: ScrollPosition
  }

  /// The paragraphs, with so many blank lines between them.
  private func text(width: Int, gap: Int) -> [StyledText] {
    let paragraphs = step.paragraphs.map { StyledText($0, .text).wrapped(to: width) }
    return Array(paragraphs.joined(separator: Array(repeating: "", count: gap)))
  }

  /// What to press, and what does the same without pltop.
  private func hints(width: Int) -> [StyledText] {
    let press = step.press.map { StyledText("\(glyphs.arrow) \($0)", Style(.accent, bold: true)) }
    return (press?.wrapped(to: width) ?? []) + curl(width: width)
  }

  /// In one line, or else the command on one of its own: it is there to be copied.
  private func curl(width: Int) -> [StyledText] {
    guard let path = step.request, let command = state.demo?.curl(path) else { return [] }
    let label = StyledText(wording.fromAnotherTerminal, .muted)
    let line = StyledText("$ \(command)", .text)
    let both = label + " " + line
    return both.width <= width ? [both] : label.wrapped(to: width) + line.wrapped(to: width)
  }

  /// One cell for each step.
  private var progress: StyledText {
    let done = String(repeating: String(glyphs.barFull), count: tour.index + 1)
    let left = String(repeating: String(glyphs.barEmpty), count: tour.steps.count - tour.index - 1)
    return StyledText(done, .accent) + StyledText(left, .muted)
  }

  private func drawKeys(in row: Rect, _ position: ScrollPosition, on screen: inout Screen) {
    let keys = [("→ n", wording.next), ("← p", wording.previous), ("Esc", wording.leave)]
    let hint = keys.map { StyledText(" \($0) ", .key) + StyledText("\($1) ", .muted) }
      .joined()
    hint.draw(in: row, on: &screen, alignment: .right, ellipsis: glyphs.ellipsis)
    guard position.hasBelow, hint.width + 14 <= row.width else { return }
    (StyledText(" PgDn ", .key) + StyledText("\(wording.more) ", .muted)).draw(in: row, on: &screen)
  }
}

extension Rect {
  /// One column beside the rows of another area.
  fileprivate init(x: Int, _ rows: Rect) {
    self.init(x: x, y: rows.y, width: 1, height: rows.height)
  }
}
