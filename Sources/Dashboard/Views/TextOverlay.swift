import Drawing

/// Text over the whole screen, scrolled where it is long.
struct TextOverlay {
  let title: StyledText
  let lines: [StyledText]
  let offset: Int
  var role = Role.borderFocused
  let glyphs: Glyphs

  /// Where the text stands in the area of the overlay.
  static func textArea(in area: Rect) -> Rect { area.inset(by: 1).inset(left: 1, right: 2) }

  func draw(in area: Rect, on screen: inout Screen) {
    let inside = Frame(title: title, role: role, glyphs: glyphs)
      .draw(in: area, on: &screen)
    let text = Self.textArea(in: area)
    let position = ScrollPosition(offset: offset, visible: text.height, count: lines.count)
    TextBlock(Array(lines[position.range]), isWrapping: false, ellipsis: glyphs.ellipsis)
      .draw(in: text, on: &screen)
    Scrollbar(position, glyphs: glyphs).draw(in: inside, on: &screen)
  }
}
