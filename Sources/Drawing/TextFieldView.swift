/// A text field as it is seen: the part around the cursor, and the cursor as a reversed cell.
package struct TextFieldView: Sendable {
  package var field: TextField
  package var isFocused: Bool
  /// Stands there while the field is empty.
  package var placeholder: String

  package init(_ field: TextField, isFocused: Bool, placeholder: String = "") {
    self.field = field
    self.isFocused = isFocused
    self.placeholder = placeholder
  }

  package func draw(in rect: Rect, on screen: inout Screen) {
    guard !rect.isEmpty else { return }
    let (line, column) = field.place
    let position = ScrollPosition(offset: 0, visible: rect.height, count: field.lines.count)
      .showing(line)
    for (row, index) in position.range.enumerated() {
      let isHere = isFocused && index == line
      let text = String(field.lines[index])
      let area = rect.removingTop(row).top(1)
      draw(text, cursor: isHere ? column : nil, in: area, on: &screen)
    }
    guard field.text.isEmpty else { return }
    StyledText(placeholder, .muted).draw(in: rect.top(1).removingLeft(2), on: &screen)
  }

  /// The text is moved to the left as far as the cursor needs it.
  private func draw(_ text: String, cursor: Int?, in row: Rect, on screen: inout Screen) {
    let style = Style(.text, underline: isFocused)
    if isFocused { screen.fill(row, style: style) }
    let before = TextWidth.of(String(text.prefix(cursor ?? 0)))
    let here = cursor.flatMap { text.dropFirst($0).first }
    // A cell that nothing is drawn in, as a mark alone, is still the cursor's.
    let width = max(1, here.map { TextWidth.of($0) } ?? 1)
    let shift = max(0, before + width - row.width)
    screen.put(text, x: row.x - shift, y: row.y, style: style, clip: row)
    guard cursor != nil else { return }
    let cell = Rect(x: row.x + before - shift, y: row.y, width: width, height: 1)
    screen.restyle(cell.intersection(row)) { $0 = Style(.accent, reverse: true) }
  }
}
