import Drawing
import FoundationEssentials

/// The keys of the place the operator is in, or a word to the operator.
struct FooterView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in row: Rect, on screen: inout Screen) {
    let inputs = FooterInputs(state, width: row.width)
    KeptRow<Self>.draw(in: row, on: &screen, keptBy: state.shown?.memo, inputs) { row, screen in
      footer.draw(in: row.inset(left: 1, right: 1), on: &screen)
    }
  }

  /// What a click at a column does; nil: nothing.
  func command(at x: Int, in row: Rect) -> DashboardCommand.Name? {
    footer.hint(at: x, in: row.inset(left: 1, right: 1)).map { commands[$0].name }
  }

  private var footer: Footer {
    let hints = commands.map { command in
      let isPaused = command.name == .pause && state.frozen != nil
      let label = state.lexicon(isPaused ? "go on" : command.label)
      return Footer.Hint(key: command.keyLabel, label: label)
    }
    return Footer(hints, note: note)
  }

  private var commands: [DashboardCommand] {
    // A hint to copy a fix stands there while there is one.
    let all = DashboardCommand.offered(by: state, in: state.place).filter {
      !$0.label.isEmpty && ($0.name != .copyFix || state.findingInView != nil)
    }
    // While the screen is held, nothing matters more than how to let go of it.
    guard state.frozen != nil else { return all }
    return all.filter { $0.name == .pause } + all.filter { $0.name != .pause }
  }

  /// That the screen is held is said at all times, beside any word to the operator.
  private var note: StyledText {
    let notice = StyledText(state.notice ?? "", .accent)
    guard let frozen = state.frozen else { return notice }
    let text = " \(state.lexicon.paused(Wording.age(of: frozen.since, now: state.now))) "
    let paused = StyledText(text, Style(.banner, bold: true))
    return state.notice == nil ? paused : notice + "  " + paused
  }
}

/// What the footer says, besides the snapshot.
private struct FooterInputs: Hashable, Sendable {
  let width: Int
  let place: DashboardCommand.Place
  let needs: [Bool]
  let keymap: ObjectIdentifier
  let language: Language
  let notice: String?
  /// When the screen was held, and what the time is.
  let held: [Date]
  let hasFix: Bool

  init(_ state: State, width: Int) {
    self.width = width
    place = state.place
    needs = DashboardCommand.Need.allCases.map(state.has)
    keymap = ObjectIdentifier(state.keymap)
    language = state.language
    notice = state.notice
    held = state.frozen.map { [$0.since, state.now] } ?? []
    hasFix = state.findingInView != nil
  }
}
