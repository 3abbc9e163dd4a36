import Drawing

/// Rows that one turn of the wheel moves.
private let wheelStep = 3

/// Takes in what the mouse did: a click does what the key does that stands there, or goes to a row; on
/// the row under the cursor it opens it.
func point(_ mouse: Mouse, _ state: inout State) -> [Effect] {
  switch mouse.action {
  case .scrollUp: move(.lines(-wheelStep), &state)
  case .scrollDown: move(.lines(wheelStep), &state)
  case .press where mouse.button == 1: return click(mouse.position, &state)
  case .press, .release, .drag: break
  }
  return []
}

private func click(_ point: Point, _ state: inout State) -> [Effect] {
  state.notice = nil
  let bounds = Rect(state.size)
  let last = bounds.bottom(1)
  if last.contains(point) {
    guard state.prompt == nil,
      let command = FooterView(state).command(at: point.x, in: last)
    else { return [] }
    return perform(command, &state)
  }
  guard state.prompt == nil else { return [] }
  let tabs = DashboardView.tabs(of: state)
  if tabs.contains(point), state.overlays.isEmpty {
    if let screen = TabsView(state).screen(at: point.x, in: tabs) { show(screen, &state) }
    return []
  }
  return state.overlays.isEmpty ? clickList(point, &state) : clickMenu(point, &state)
}

private func clickList(_ point: Point, _ state: inout State) -> [Effect] {
  guard let view = state.listView else { return [] }
  let area = view.list(in: state.screenArea)
  guard area.contains(point) else { return [] }
  if point.y == area.y {
    if let title = view.title(at: point.x, in: area) { sort(byClickOn: title, &state) }
    return []
  }
  let ids = view.ids
  guard let row = view.row(at: point.y - area.y - 1, height: area.height) else { return [] }
  let wasHere = row == state.list.cursor(in: ids)
  state.list.select(row, in: ids)
  return wasHere ? perform(.open, &state) : []
}

/// Up first, then down, then as it comes.
private func sort(byClickOn title: String, _ state: inout State) {
  guard state.listView?.sortable.contains(title) ?? false else { return }
  guard let order = state.list.order, order.column == title else {
    return sort(by: ListState.Order(column: title), &state)
  }
  sort(by: order.descending ? nil : ListState.Order(column: title, descending: true), &state)
}

/// A menu's rows stand below its border and its titles.
private func clickMenu(_ point: Point, _ state: inout State) -> [Effect] {
  guard let menu = state.menu else { return [] }
  let rows = menu.area.removingTop(1)
  guard rows.contains(point) else { return [] }
  let position = ScrollPosition(offset: 0, visible: rows.height, count: menu.count)
    .showing(menu.selected)
  let row = position.range.lowerBound + point.y - rows.y
  guard row < menu.count else { return [] }
  guard row != menu.selected else { return perform(.open, &state) }
  move(.lines(row - menu.selected), &state)
  return []
}

extension State {
  fileprivate struct Menu {
    var count: Int
    var selected: Int
    /// Where its titles and rows stand.
    var area: Rect
  }

  /// The menu on top; nil: there is none.
  fileprivate var menu: Menu? {
    let area = DashboardView.area(of: self)
    let inside = area.inset(by: 1)
    return switch overlays.last {
    case .picker(let selected):
      Menu(count: candidates.count, selected: selected, area: inside)
    case .scenarios(let selected):
      Menu(
        count: demo?.scenarios.count ?? 0,
        selected: selected,
        area: ScenariosView.list(in: area)
      )
    case .seats(let selected):
      Menu(count: requests.seats.count, selected: selected, area: inside)
    default: nil
    }
  }
}
