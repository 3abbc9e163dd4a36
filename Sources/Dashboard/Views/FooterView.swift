import Drawing

/// The keys of the place the operator is in, or a word to the operator.
struct FooterView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in row: Rect, on screen: inout Screen) {
    // A hint to copy a fix stands there while there is one.
    let all = DashboardCommand.offered(by: state, in: state.place).filter {
      !$0.label.isEmpty && ($0.name != .copyFix || state.findingInView != nil)
    }
    // While the screen is held, nothing matters more than how to let go of it.
    let commands =
      state.frozen == nil
      ? all : all.filter { $0.name == .pause } + all.filter { $0.name != .pause }
    let hints = commands.map { command in
      let isPaused = command.name == .pause && state.frozen != nil
      return Footer.Hint(key: command.keyLabel, label: isPaused ? "go on" : command.label)
    }
    Footer(hints, note: note).draw(in: row.inset(left: 1, right: 1), on: &screen)
  }

  /// That the screen is held is said at all times, beside any word to the operator.
  private var note: StyledText {
    let notice = StyledText(state.notice ?? "", .accent)
    guard let frozen = state.frozen else { return notice }
    let text = " PAUSED for \(Wording.age(of: frozen.since, now: state.now)) "
    let paused = StyledText(text, Style(.banner, bold: true))
    return state.notice == nil ? paused : notice + "  " + paused
  }
}
