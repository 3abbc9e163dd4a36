import Drawing

/// A box in the middle of the screen, over whatever stands there.
struct Dialog {
  let title: String
  let glyphs: Glyphs

  /// As wide and high as asked for, where there is room.
  ///
  /// - Returns: the area inside.
  func draw(_ size: Size, in area: Rect, on screen: inout Screen) -> Rect {
    let box = area.inset(
      left: (area.width - size.width) / 2,
      top: (area.height - size.height) / 2,
      right: (area.width - size.width + 1) / 2,
      bottom: (area.height - size.height + 1) / 2
    )
    // A blank beside the border keeps what lies below apart.
    let apart = Rect(x: box.x - 1, y: box.y, width: box.width + 2, height: box.height)
    screen.fill(apart.intersection(area), style: Style())
    let title = StyledText(title, Style(.title, bold: true))
    return Frame(title: title, role: .borderFocused, glyphs: glyphs)
      .draw(in: box, on: &screen).inset(left: 1, right: 1)
  }
}
