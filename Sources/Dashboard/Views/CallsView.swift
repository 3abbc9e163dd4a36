import Drawing
import FoundationEssentials
import PathModel

/// Every `aws` call: when it last ended, how, and how long it took.
///
/// Below the list stands all that the row under the cursor has no room for.
struct CallsView {
  private static let wide = 110
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    let calls = state.shown?.sample.calls ?? []
    let selected = calls.firstIndex { $0.id == state.selectedCall }
    let details = selected.map { self.details(of: calls[$0], width: area.width - 2) } ?? []
    let height = area.height - (details.isEmpty ? 0 : details.count + 1)
    let table = Table(
      columns: columns(in: area.width),
      rows: calls.map { row($0, in: area.width) },
      selected: selected,
      glyphs: state.glyphs
    )
    table.draw(in: area.top(height), on: &screen)
    guard !details.isEmpty else { return }
    let bottom = area.removingTop(height)
    screen.fill(bottom.top(1), state.glyphs.horizontal, style: Style(.border))
    TextBlock(details, isWrapping: false, ellipsis: state.glyphs.ellipsis)
      .draw(in: bottom.removingTop(1).inset(left: 1, right: 1), on: &screen)
  }

  private func columns(in width: Int) -> [Table.Column] {
    let often: [Table.Column] = [
      .init("runs", width: .fixed(5), alignment: .right), .init("every", width: .fixed(9)),
    ]
    return [
      .init("", width: .fixed(1)),
      .init("side", width: .fixed(8)),
      .init("age", width: .fixed(6), alignment: .right),
      .init("took", width: .fixed(8), alignment: .right),
      .init("exit", width: .fixed(4), alignment: .right),
    ] + (width >= Self.wide ? often : []) + [.init("aws", width: .share(1))]
  }

  private func row(_ call: CallRecord, in width: Int) -> [StyledText] {
    let age = call.at.map { Wording.age(of: $0, now: state.now) }
    let role: Role = call.problem == nil ? .text : .down
    let often = [StyledText("\(call.runs)", .muted), StyledText(call.tier.rawValue, .muted)]
    return [
      sign(of: call),
      StyledText(call.side.rawValue, .text),
      StyledText(call.isRunning ? "now" : age ?? "", call.isRunning ? .pending : .text),
      StyledText(call.seconds.map { Wording.latency(seconds: $0) } ?? "", .text),
      StyledText(call.exit.map(String.init) ?? "", role),
    ] + (width >= Self.wide ? often : []) + [what(call)]
  }

  /// The command, or what matters more: why it failed.
  private func what(_ call: CallRecord) -> StyledText {
    guard let problem = call.problem else {
      return StyledText(Wording.shortCommand(call.arguments), .text)
    }
    let operation = call.arguments.prefix(2).joined(separator: " ")
    let why = problem.code.map { "\($0): \(problem.message)" } ?? problem.message
    return StyledText("\(operation)  ", .text) + StyledText(why, .down)
  }

  private func sign(of call: CallRecord) -> StyledText {
    let glyphs = state.glyphs
    if call.problem != nil { return StyledText(String(glyphs.down), Style(.down, bold: true)) }
    guard call.at != nil else { return StyledText(String(glyphs.pending), .pending) }
    return StyledText(String(glyphs.up), Style(.up, bold: true))
  }

  /// The whole command, and the whole error with what to do, on a few lines.
  private func details(of call: CallRecord, width: Int) -> [StyledText] {
    let command = StyledText("aws \(call.command)", .text).wrapped(to: width).prefix(3)
    guard let problem = call.problem else { return Array(command) }
    let why = StyledText("\(state.glyphs.down) \(problem.message)", .down).wrapped(to: width)
    let next = problem.next.map {
      StyledText("\(state.glyphs.arrow) \($0)", .accent).wrapped(to: width).prefix(2)
    }
    return Array(command) + Array(why.prefix(3)) + Array(next ?? [])
  }
}
