import Drawing
import FoundationEssentials
import PathModel

/// Every `aws` call: when it last ended, how, and how long it took.
struct CallsView {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    let calls = state.shown?.sample.calls ?? []
    let columns: [Table.Column] = [
      .init("side", width: .fixed(8)),
      .init("age", width: .fixed(6), alignment: .right),
      .init("took", width: .fixed(8), alignment: .right),
      .init("exit", width: .fixed(4), alignment: .right),
      .init("runs", width: .fixed(5), alignment: .right),
      .init("every", width: .fixed(9)),
      .init("aws …  and what went wrong", width: .share(1)),
    ]
    let table = Table(
      columns: columns,
      rows: calls.map(row),
      selected: calls.firstIndex { $0.id == state.selectedCall },
      glyphs: state.glyphs
    )
    table.draw(in: area, on: &screen)
  }

  private func row(_ call: CallRecord) -> [StyledText] {
    let age = call.at.map { Wording.age(of: $0, now: state.now) }
    let role: Role = call.problem == nil ? .text : .down
    let problem = call.problem.map { StyledText("  \($0.message)", .down) } ?? ""
    return [
      StyledText(call.side.rawValue, .text),
      StyledText(call.isRunning ? "now" : age ?? "", call.isRunning ? .pending : .text),
      StyledText(call.seconds.map { Wording.latency(seconds: $0) } ?? "", .text),
      StyledText(call.exit.map(String.init) ?? "", role),
      StyledText("\(call.runs)", .muted),
      StyledText(call.tier.rawValue, .muted),
      StyledText(call.command, role) + problem,
    ]
  }
}
