import Drawing
import FoundationEssentials
import PathModel

/// Every `aws` call: when it last ended, how, how long it took, and what it costs.
///
/// Above the list stands what all of them cost in a minute; below it, all that the row under the cursor
/// has no room for.
struct CallsView: ListView {
  static let screen = State.ScreenName.calls
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in area: Rect, on screen: inout Screen) {
    TextBlock(
      [CallCost(state.shown?.sample.calls ?? []).line(state)],
      isWrapping: false,
      ellipsis: glyphs.ellipsis
    )
    .draw(in: area.top(1).inset(left: 1, right: 1), on: &screen)
    let list = list(in: area)
    table.draw(in: list, on: &screen)
    let bottom = area.removingTop(list.height + 1)
    guard !bottom.isEmpty, let selected else { return }
    screen.fill(bottom.top(1), glyphs.horizontal, style: Style(.border))
    TextBlock(
      details(of: selected, width: area.width - 2),
      isWrapping: false,
      ellipsis: glyphs.ellipsis
    )
    .draw(in: bottom.removingTop(1).inset(left: 1, right: 1), on: &screen)
  }

  func list(in area: Rect) -> Rect {
    let details = selected.map { self.details(of: $0, width: area.width - 2) } ?? []
    return area.removingTop(1).removingBottom(details.isEmpty ? 0 : details.count + 1)
  }

  var listing: Listing<CallRecord> {
    let isDemo = state.demo != nil
    return Listing(
      state.shown?.sample.calls ?? [],
      id: \.id,
      isProblem: { $0.problem != nil },
      columns: [
        .sign(sign), .text("side", .fixed(8)) { $0.side.rawValue },
        ListColumn("age", .fixed(6), .right, by: { SortKey($0.at) }, cell: age),
        ListColumn(
          "took",
          .fixed(8),
          .right,
          by: { SortKey($0.seconds) },
          cell: {
            StyledText($0.seconds.map { Wording.latency(seconds: $0) } ?? "", .text)
          }
        ),
        ListColumn(
          "exit",
          .fixed(4),
          .right,
          by: { SortKey($0.exit.map(Int.init)) },
          cell: {
            StyledText($0.exit.map(String.init) ?? "", $0.problem == nil ? .text : .down)
          }
        ),
        ListColumn(
          "runs",
          .fixed(5),
          .right,
          rank: 2,
          by: { SortKey($0.runs) },
          cell: {
            StyledText("\($0.runs)", .muted)
          }
        ),
        ListColumn(
          "CPU",
          .fixed(8),
          .right,
          rank: 1,
          by: { SortKey($0.processorSeconds) },
          cell: {
            StyledText($0.processorSeconds.map { Wording.latency(seconds: $0) } ?? "", .text)
          }
        ),
        .text("by", .fixed(7), rank: 1, role: .muted) { call in
          call.isWarm.map { isDemo ? "demo" : $0 ? "worker" : "process" } ?? ""
        },
        ListColumn("every", .fixed(9), rank: 1, by: { SortKey($0.period) }, cell: every),
        ListColumn("aws", .share(1, atLeast: 48), by: { SortKey($0.command) }, cell: what),
      ]
    )
  }

  private func age(of call: CallRecord) -> StyledText {
    guard !call.isRunning else { return StyledText("now", .pending) }
    return StyledText(call.at.map { Wording.age(of: $0, now: state.now) } ?? "", .text)
  }

  /// What is asked for until it is found has no pace of its own.
  private func every(_ call: CallRecord) -> StyledText {
    let period = call.period.map { Wording.duration(.seconds($0)) }
    return StyledText(period ?? call.tier.rawValue, .muted)
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
    if call.problem != nil { return StyledText(String(glyphs.down), Style(.down, bold: true)) }
    guard call.at != nil else { return StyledText(String(glyphs.pending), .pending) }
    return StyledText(String(glyphs.up), Style(.up, bold: true))
  }

  /// The whole command, and the whole error with what to do, on a few lines.
  private func details(of call: CallRecord, width: Int) -> [StyledText] {
    let command = StyledText("aws \(call.command)", .text).wrapped(to: width).prefix(3)
    guard let problem = call.problem else { return Array(command) }
    let why = StyledText("\(glyphs.down) \(problem.message)", .down).wrapped(to: width)
    let next = problem.next.map {
      StyledText("\(glyphs.arrow) \($0)", .accent).wrapped(to: width).prefix(2)
    }
    return Array(command) + Array(why.prefix(3)) + Array(next ?? [])
  }
}
