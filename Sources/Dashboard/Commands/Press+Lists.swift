import Drawing

// MARK: Filter and order

func openFilter(_ state: inout State) { state.prompt = Prompt(.filter, state.list.filter) }

func toggleProblems(_ state: inout State) {
  state.list.showsProblemsOnly.toggle()
  keepCursor(&state)
  state.notice =
    state.list.showsProblemsOnly ? "only what is wrong is listed" : "everything is listed"
}

/// Sorts by the next column, or as AWS gives it after the last.
func sort(by step: Int, _ state: inout State) {
  guard let view = state.listView else { return }
  let titles = view.sortable
  guard !titles.isEmpty else { return }
  let old = state.list.order.flatMap { titles.firstIndex(of: $0.column) } ?? -1
  let new = (old + 1 + step + titles.count + 1) % (titles.count + 1) - 1
  sort(by: new < 0 ? nil : ListState.Order(column: titles[new]), &state)
}

func sort(by order: ListState.Order?, _ state: inout State) {
  state.list.order = order
  keepCursor(&state)
  guard let order else {
    state.notice = "sorted as it comes"
    return
  }
  state.notice = "sorted by \(order.column)\(order.descending ? ", the last first" : "")"
}

func invertOrder(_ state: inout State) {
  guard var order = state.list.order ?? firstOrder(of: state) else { return }
  order.descending.toggle()
  sort(by: order, &state)
}

private func firstOrder(of state: State) -> ListState.Order? {
  state.listView?.sortable.first.map { ListState.Order(column: $0) }
}

func moveColumns(by step: Int, _ state: inout State) {
  guard let view = state.listView else { return }
  let most = type(of: view).hideable(view.titles.count)
  let wanted = state.list.hiddenColumns + step
  if !(0...most).contains(wanted) {
    state.notice = step > 0 ? "no more columns" : "that is the first column"
  }
  state.list.hiddenColumns = min(max(0, wanted), most)
}

// MARK: What is under the cursor

extension State {
  /// The object whose details are open, or the one under the cursor.
  var detailsInView: ObjectDetails? {
    if case .details(let open) = overlays.last { return details(of: open) }
    return listView?.selectedDetails
  }
}

func openDetails(_ state: inout State) {
  guard let view = state.listView, let cursor = state.list.cursor(in: view.ids) else {
    state.notice = "there is nothing to show"
    return
  }
  let id = view.ids[cursor]
  guard view.details(of: id) != nil else { return }
  state.overlays.append(
    .details(OpenDetails(screen: state.screen, id: id, snapshot: state.shown))
  )
}

func openJSON(_ state: inout State) -> [Effect] {
  guard let source = state.detailsInView?.source else {
    state.notice = "no call has printed it"
    return []
  }
  return openAnswer(of: source.call, at: source.value, &state)
}

func copyID(_ state: inout State) -> [Effect] {
  guard let details = state.detailsInView else {
    state.notice = "there is nothing to copy"
    return []
  }
  state.notice = "copied: \(details.id)"
  return [.copy(details.id)]
}
