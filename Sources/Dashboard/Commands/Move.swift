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
    let last = max(0, HelpView.lines(of: state).count - page)
    let new = movement.applied(to: offset, count: last + 1, page: page)
    state.overlays[state.overlays.count - 1] = .help(offset: new)
  case .answer(let call, let lines, let offset):
    let count = AnswerView.lines(of: state, call: call, printed: lines).count
    let last = max(0, count - page)
    let new = movement.applied(to: offset, count: last + 1, page: page)
    state.overlays[state.overlays.count - 1] = .answer(call: call, lines: lines, offset: new)
  case .picker(let selected):
    let new = movement.applied(to: selected, count: state.candidates.count, page: page)
    state.overlays[state.overlays.count - 1] = .picker(selected: new)
  case nil:
    let ids = state.callIDs
    let old = ids.firstIndex(of: state.selectedCall ?? "") ?? 0
    guard !ids.isEmpty else { return }
    state.selectedCall = ids[movement.applied(to: old, count: ids.count, page: page)]
  }
}
