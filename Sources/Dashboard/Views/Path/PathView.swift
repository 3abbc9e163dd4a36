import Drawing
import PathModel

/// The path, hop by hop, and what is to be said about it.
///
/// ```
/// ╭ customer ───────────────────────────╮      from 150 columns on the boxes stand side by side,
/// │ client ──────▶ endpoint             │      with the endpoint service between them
/// ╰─────────────────────────────────────╯
///   PrivateLink ══▶ endpoint service
/// ╭ provider ───────────────────────────╮
/// │ NLB ──────▶ ALB ──────▶ service     │
/// ╰─────────────────────────────────────╯
///  Why       what is not up, and what to do; not there while all is up
///  Requests  the last test request
///  Events    newest first
/// ```
struct PathView {
  private static let sideBySide = 150
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    guard let snapshot = state.shown else {
      return StyledText("\(state.glyphs.pending) asking AWS for the first time", .pending)
        .draw(in: area.inset(by: 1).top(1), on: &screen, ellipsis: state.glyphs.ellipsis)
    }
    if let first = FirstMinute(state) { return first.draw(in: area, on: &screen) }
    let picture = PathPicture(
      snapshot,
      glyphs: state.glyphs,
      lexicon: state.lexicon,
      now: state.now,
      highlighted: Set(state.openTour?.step?.hops ?? []),
      // On the tour, the step says what to look at.
      fault: state.openTour == nil ? state.firstFault : nil,
      rows: area.height
    )
    let notes = NotesView(state, snapshot, width: area.width)
    let least = state.openTour == nil ? 0 : PathPicture.leastHeight
    let room = max(least, area.height - notes.leastHeight)
    let height =
      area.width >= Self.sideBySide
      ? picture.drawSideBySide(in: area.top(room), on: &screen)
      : picture.drawStacked(in: area.top(room), on: &screen)
    notes.draw(in: area.removingTop(height), on: &screen)
  }
}
