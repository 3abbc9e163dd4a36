import Drawing
import PathModel

/// What a call printed, or why it failed.
///
/// ```
/// ╭ aws elbv2 describe-target-health … ──────────────────── 12 of 80 ╮
/// │ ✖ AccessDenied, exit code 254        only of a call that failed  │
/// │ ▼ "TargetHealthDescriptions": [                                  │
/// │ ▶   { … 12 lines                                                 │
/// ```
struct AnswerView {
  private let state: State
  private let open: OpenAnswer
  private var glyphs: Glyphs { state.glyphs }

  init(_ open: OpenAnswer, _ state: State) {
    self.open = open
    self.state = state
  }

  /// Where the lines stand, below what is said of a call that failed.
  static func textArea(of state: State) -> Rect {
    let inside = DashboardView.area(of: state).inset(by: 1).inset(left: 1, right: 2)
    guard let open = state.openAnswer else { return inside }
    return inside.removingTop(AnswerView(open, state).problem(width: inside.width).count)
  }

  func draw(in area: Rect, on screen: inout Screen) {
    let inside = Frame(title: title, note: note, glyphs: glyphs).draw(in: area, on: &screen)
    let head = inside.inset(left: 1, right: 2)
    let problem = problem(width: head.width)
    TextBlock(problem, isWrapping: false, ellipsis: glyphs.ellipsis).draw(in: head, on: &screen)
    let body = head.removingTop(problem.count)
    guard let text = open.text else {
      return StyledText(String(glyphs.pending), .pending).draw(in: body, on: &screen)
    }
    let position = ScrollPosition(
      offset: open.top,
      visible: body.height,
      count: text.visible.count
    )
    .showing(open.row)
    for (row, index) in position.range.enumerated() {
      draw(text.visible[index], of: text, in: body.removingTop(row).top(1), on: &screen)
    }
    Scrollbar(position, glyphs: glyphs)
      .draw(in: inside.removingTop(problem.count), on: &screen)
  }

  private func draw(
    _ line: Int,
    of text: FoldedText,
    in row: Rect,
    on screen: inout Screen
  ) {
    let isFolded = text.folded.contains(line)
    let mark = isFolded ? glyphs.arrowHead : text.isFoldable(line) ? glyphs.moreBelow : " "
    let rest =
      isFolded
      ? StyledText(" \(glyphs.ellipsis) \(Wording.amount(text.hidden(at: line), "line"))", .muted)
      : ""
    let words = StyledText("\(mark) ", .muted) + JSONLine(text.lines[line]).text + rest
    words.draw(in: row, on: &screen, ellipsis: glyphs.ellipsis)
    highlight(words.plain, in: row, on: &screen)
    if line == open.line { screen.restyle(row) { $0.role = .selection } }
  }

  /// What is searched for stands out.
  private func highlight(_ line: String, in row: Rect, on screen: inout Screen) {
    guard !open.search.isEmpty else { return }
    let (text, word) = (line.lowercased(), open.search.lowercased())
    for hit in text.ranges(of: word) {
      let before = TextWidth.of(String(text[..<hit.lowerBound]))
      let place = Rect(x: row.x + before, y: row.y, width: TextWidth.of(word), height: 1)
      screen.restyle(place.intersection(row)) { $0.reverse = true }
    }
  }

  private var record: CallRecord? { state.shown?.sample.calls.first { $0.id == open.call } }

  private var title: StyledText {
    StyledText("aws \(record?.command ?? open.call)", Style(.title, bold: true))
  }

  private var note: StyledText {
    guard let text = open.text, !text.lines.isEmpty else { return "" }
    return StyledText("\(open.line + 1) of \(text.lines.count)", .muted)
  }

  /// Code, message and next step of a call that failed.
  private func problem(width: Int) -> [StyledText] {
    guard let record, let problem = record.problem else { return [] }
    let words = [problem.code, record.exit.map { "exit code \($0)" }].compactMap(\.self)
    let code = words.isEmpty ? problem.kind.rawValue : words.joined(separator: ", ")
    let title = StyledText("\(glyphs.down) \(code)", Style(.down, bold: true))
    let message = StyledText(problem.message, .text).wrapped(to: width).prefix(6)
    let next = problem.next.map {
      StyledText("\(glyphs.arrow) \($0)", .accent).wrapped(to: width).prefix(4)
    }
    return [title] + Array(message) + Array(next ?? []) + [""]
  }
}
