import Drawing

extension State {
  /// Where the operator is in the list of the screen.
  var list: ListState {
    get { lists[screen] ?? ListState() }
    set { lists[screen] = newValue }
  }

  /// What the screen has between header and footer, beside the tour's panel.
  var screenArea: Rect { TourLayout(self, in: DashboardView.area(of: self)).screen }
}

/// Moves the cursor of the screen's list.
///
/// In a list that grows at the front, the way to the first line lets the cursor go with the newest,
/// whichever that will be; any other ties it to the one that it reaches.
func moveCursor(_ movement: Movement, _ state: inout State) {
  guard let view = state.listView else { return }
  let ids = view.ids
  guard let old = state.list.cursor(in: ids) else { return }
  let height = view.list(in: state.screenArea).height
  let new = movement.applied(to: old, count: ids.count, page: height - 1)
  state.list.select(new, in: ids)
  if case .start = movement, state.screen.followsNewest { state.list.selected = nil }
  keepInSight(new, of: ids.count, height: height - 1, &state)
  if state.screen == .requests, !state.requests.isBurstRunning {
    state.requests.isBurstInFront = false
  }
}

/// The rows stay where they are as long as the cursor is among them.
private func keepInSight(_ cursor: Int, of count: Int, height: Int, _ state: inout State) {
  let position = ScrollPosition(offset: state.list.top, visible: max(1, height), count: count)
  state.list.top = position.showing(cursor).offset
}

/// Goes to a screen.
///
/// Nobody has seen what came to the findings meanwhile: the gravest gets the cursor if it is another.
func show(_ screen: State.ScreenName, _ state: inout State) {
  state.screen = screen
  guard let view = state.listView else { return }
  let ids = view.ids
  if screen == .findings, ids.first != state.list.first { state.list.selected = nil }
  keepCursor(&state)
}

/// Ties the cursor to what it is on, or to what took the place of that.
func keepCursor(_ state: inout State) {
  guard let view = state.listView else { return }
  let ids = view.ids
  state.list.first = ids.first
  if state.list.selected == nil, !state.screen.followsNewest { state.list.select(0, in: ids) }
  state.list.keepCursor(in: ids)
  if let cursor = state.list.cursor(in: ids) {
    let height = view.list(in: state.screenArea).height
    keepInSight(cursor, of: ids.count, height: height - 1, &state)
  }
}

/// Keeps cursors and open texts on what they are about when what is shown has changed.
func keepAll(_ state: inout State) {
  keepCursor(&state)
  keepOpenFinding(&state)
  keepOpenDetails(&state)
}
