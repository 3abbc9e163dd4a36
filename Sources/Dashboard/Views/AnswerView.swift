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

  func draw(in area: Rect, on screen: inout Screen) {
    let record = state.shown?.sample.calls.first { $0.id == call }
    let command = StyledText("aws \(record?.command ?? call)", Style(.title, bold: true))
    let inside = Frame(title: command, glyphs: state.glyphs).draw(in: area, on: &screen)
    var text: [StyledText] = []
    if let problem = record?.problem {
      text += StyledText(problem.message, .down).wrapped(to: inside.width)
      if let next = problem.next {
        text += StyledText("\(state.glyphs.arrow) \(next)", .accent).wrapped(to: inside.width)
      }
    }
    text += lines?.map { StyledText($0, .text) } ?? [StyledText("…", .pending)]
    let block = TextBlock(
      text,
      isWrapping: false,
      offset: offset,
      ellipsis: state.glyphs.ellipsis
    )
    block.draw(in: inside.removingRight(2), on: &screen)
    let position = ScrollPosition(offset: offset, visible: inside.height, count: text.count)
    Scrollbar(position, glyphs: state.glyphs).draw(in: inside, on: &screen)
  }
}
