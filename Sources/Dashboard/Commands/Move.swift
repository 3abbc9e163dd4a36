import Drawing
import PathModel

/// How far the cursor or the text moves.
enum Movement {
  case lines(Int)
  case pages(Int)
  case start
  case end

  /// The new position among `count`, from an old one.
  func applied(to position: Int, count: Int, page: Int) -> Int {
    let wanted =
      switch self {
      case .lines(let lines): position + lines
      case .pages(let pages): position + pages * max(1, page)
      case .start: 0
      case .end: count - 1
      }
    return min(max(0, wanted), max(0, count - 1))
  }
}

/// Moves the cursor of the list, or the text of the overlay, where the operator is.
func move(_ movement: Movement, _ state: inout State) {
  let page = max(1, state.size.height - 4)
  switch state.overlays.last {
  case .help(let offset):
    let new = scroll(offset, by: movement, state) { _ in HelpView.lines(of: state) }
    state.overlays[state.overlays.count - 1] = .help(offset: new)
  case .answer: moveAnswer(movement, &state)
  case .picker(let selected):
    let new = movement.applied(to: selected, count: state.candidates.count, page: page)
    state.overlays[state.overlays.count - 1] = .picker(selected: new)
  case .scenarios(let selected):
    let count = state.demo?.scenarios.count ?? 0
    let page = ScenariosView.page(in: DashboardView.area(of: state))
    let new = movement.applied(to: selected, count: count, page: page)
    state.overlays[state.overlays.count - 1] = .scenarios(selected: new)
  case .record(let record, let body, let offset):
    let new = scroll(offset, by: movement, state) {
      RecordView.lines(of: record, body: body, state, width: $0)
    }
    state.overlays[state.overlays.count - 1] = .record(record, body: body, offset: new)
  case .finding(let subject, let finding, let offset):
    let text = FindingText(finding, state, isGone: state.found(subject) == nil)
    let new = scroll(offset, by: movement, state) { text.lines(width: $0, gap: 1) }
    state.overlays[state.overlays.count - 1] = .finding(subject, finding, offset: new)
  case .event(let event, let offset):
    let new = scroll(offset, by: movement, state) { EventText(event, state).lines(width: $0) }
    state.overlays[state.overlays.count - 1] = .event(event, offset: new)
  case .seats(let selected):
    let new = movement.applied(to: selected, count: state.requests.seats.count, page: page)
    state.overlays[state.overlays.count - 1] = .seats(selected: new)
  case .details(var open):
    open.offset = scroll(open.offset, by: movement, state) {
      DetailsText(open, state).lines(width: $0)
    }
    state.overlays[state.overlays.count - 1] = .details(open)
  case .composer, .burst, .confirmation: break
  case nil where state.place == .tour(.path):
    moveTourText(movement, &state)
  case nil: moveCursor(movement, &state)
  }
}

/// Scrolls a text that lies over the screen.
func scroll(
  _ offset: Int,
  by movement: Movement,
  _ state: State,
  lines: (_ width: Int) -> [StyledText]
) -> Int {
  let inside = TextOverlay.textArea(in: DashboardView.area(of: state))
  let last = max(0, lines(inside.width).count - inside.height)
  return movement.applied(to: offset, count: last + 1, page: inside.height)
}

private func moveTourText(_ movement: Movement, _ state: inout State) {
  guard let panel = TourPanel(state) else { return }
  let area = TourLayout(state, in: DashboardView.area(of: state)).panel
  let position = panel.parts(of: area).position
  let last = max(0, position.count - position.visible)
  // A line of the page before stays, so that the reader finds the place.
  let page = max(1, position.visible - 1)
  state.demo?.tour?.offset = movement.applied(to: position.offset, count: last + 1, page: page)
}
