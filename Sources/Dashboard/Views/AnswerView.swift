import Drawing
import PathModel

/// What a call printed, or why it failed.
struct AnswerView {
  private let state: State
  private let call: String
  private let lines: [String]?
  private let offset: Int

  init(_ state: State, call: String, lines: [String]?, offset: Int) {
    self.state = state
    self.call = call
    self.lines = lines
    self.offset = offset
  }

  /// All lines there are, so that scrolling can reach the last one.
  static func lines(of state: State, call: String, printed: [String]?) -> [StyledText] {
    let waiting = StyledText(String(state.glyphs.pending), .pending)
    let printed = printed?.map { StyledText($0, .text) } ?? [waiting]
    return problem(of: state, call) + printed
  }

  /// Code, message and next step of a call that failed.
  private static func problem(of state: State, _ call: String) -> [StyledText] {
    let record = state.shown?.sample.calls.first { $0.id == call }
    guard let record, let problem = record.problem else { return [] }
    let width = max(1, state.size.width - 4)
    let words = [problem.code, record.exit.map { "exit code \($0)" }].compactMap(\.self)
    let code = words.isEmpty ? problem.kind.rawValue : words.joined(separator: ", ")
    let title = StyledText("\(state.glyphs.down) \(code)", Style(.down, bold: true))
    let message = StyledText(problem.message, .text).wrapped(to: width)
    let next = problem.next.map {
      StyledText("\(state.glyphs.arrow) \($0)", .accent).wrapped(to: width)
    }
    return [title] + message + (next ?? []) + [""]
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let record = state.shown?.sample.calls.first { $0.id == call }
    let command = StyledText("aws \(record?.command ?? call)", Style(.title, bold: true))
    let inside = Frame(title: command, glyphs: state.glyphs).draw(in: area, on: &screen)
    let text = Self.lines(of: state, call: call, printed: lines)
    let position = ScrollPosition(offset: offset, visible: inside.height, count: text.count)
    TextBlock(
      text,
      isWrapping: false,
      offset: position.offset,
      ellipsis: state.glyphs.ellipsis
    ).draw(in: inside.inset(left: 1, right: 1), on: &screen)
    Scrollbar(position, glyphs: state.glyphs).draw(in: inside, on: &screen)
  }
}
