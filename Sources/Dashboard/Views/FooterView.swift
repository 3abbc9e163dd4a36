import Drawing

/// The keys of the place the operator is in, or a word to the operator.
struct FooterView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in row: Rect, on screen: inout Screen) {
    let commands = DashboardCommand.all.filter {
      $0.places.contains(state.place) && !$0.label.isEmpty
    }
    let hints = commands.map { command in
      let isPaused = command.name == .pause && state.frozen != nil
      return Footer.Hint(key: command.keyLabel, label: isPaused ? "go on" : command.label)
    }
    Footer(hints, note: note).draw(in: row.inset(left: 1, right: 1), on: &screen)
  }

  private var note: StyledText {
    if let notice = state.notice { return StyledText(notice, .accent) }
    guard let frozen = state.frozen else { return "" }
    let text = " PAUSED for \(Wording.age(of: frozen.since, now: state.now)) "
    return StyledText(text, Style(.banner, bold: true))
  }
}
