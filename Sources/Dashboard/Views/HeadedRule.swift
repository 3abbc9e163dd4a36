import Drawing

/// A line across the screen with a title at its left and a note at its right.
struct HeadedRule {
  let title: StyledText
  var note: StyledText = ""
  let glyphs: Glyphs

  func draw(in row: Rect, on screen: inout Screen) {
    screen.fill(row, glyphs.horizontal, style: Style(.border))
    let room = row.inset(left: 1, right: 1)
    let noteWidth = note.width == 0 ? 0 : note.width + 1
    let title = (" " + title).clipped(
      to: max(0, room.width - noteWidth - 2),
      ellipsis: glyphs.ellipsis
    )
    (title + " ").draw(in: room, on: &screen)
    guard noteWidth > 0 else { return }
    (" " + note).draw(in: room, on: &screen, alignment: .right)
  }
}
