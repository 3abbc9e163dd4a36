import Drawing

/// What is being typed in the last row, and above it what it may become.
struct PromptView {
  private static let mostChoices = 8
  private let prompt: Prompt
  private let state: State

  init(_ prompt: Prompt, _ state: State) {
    self.prompt = prompt
    self.state = state
  }

  func draw(in row: Rect, on screen: inout Screen) {
    screen.fill(row, style: Style(.text))
    let sign = StyledText(prompt.kind == .command ? " :" : " /", .key)
    sign.draw(in: row, on: &screen)
    let note = note
    note.draw(in: row.removingRight(1), on: &screen, alignment: .right)
    let room = row.removingLeft(sign.width).removingRight(note.width + (note.width == 0 ? 1 : 3))
    var field = prompt.field
    if let choice = prompt.choice, choices.indices.contains(choice) {
      field = TextField(choices[choice].words)
    }
    TextFieldView(field, isFocused: true).draw(in: room, on: &screen)
  }

  /// Above the row; the chosen one is marked.
  func drawChoices(above row: Rect, on screen: inout Screen) {
    guard prompt.kind == .command, !choices.isEmpty else { return }
    let position = ScrollPosition(offset: 0, visible: Self.mostChoices, count: choices.count)
      .showing(prompt.choice ?? 0)
    let count = position.range.count
    let area = Rect(x: row.x, y: row.y - count, width: row.width, height: count)
    let width = choices.map { TextWidth.of($0.words) }.max() ?? 0
    screen.fill(area, style: Style(.text))
    for (line, index) in position.range.enumerated() {
      let entry = choices[index]
      let words = TextWidth.padded(entry.words, to: width)
      let text = StyledText("  \(words)  ", .accent) + StyledText(entry.help, .muted)
      let place = area.removingTop(line).top(1)
      text.draw(in: place, on: &screen, ellipsis: state.glyphs.ellipsis)
      if index == prompt.choice { screen.restyle(place) { $0.role = .selection } }
    }
    Scrollbar(position, glyphs: state.glyphs).draw(in: area, on: &screen)
  }

  private var wayOut: StyledText {
    StyledText(state.keymap.label(of: .back, in: state.place), .key)
      + StyledText(" as before", .muted)
  }

  private var choices: [PaletteEntry] { Palette(state, typed: prompt.field.text).choices }

  /// How much a filter leaves, or what is wrong with it.
  private var note: StyledText {
    if prompt.kind == .search, let open = state.openAnswer, !open.search.isEmpty {
      return StyledText("\(Wording.amount(open.hits.count, "line"))   ", .muted) + wayOut
    }
    guard prompt.kind == .filter, let view = state.listView else { return wayOut }
    let filter = ListFilter(prompt.field.text, columns: view.titles)
    if let problem = filter.problem { return StyledText(problem, .degraded) }
    return StyledText("\(view.ids.count) of \(view.count)   ", .muted) + wayOut
  }
}
