/// A border with a title at its left and a note at its right.
///
/// ```
/// ╭ Path ─────────── 3 s ago ╮
/// │                          │
/// ╰──────────────────────────╯
/// ```
package struct Frame: Sendable {
  package var title: StyledText
  package var note: StyledText
  package var role: Role
  package var glyphs: Glyphs

  package init(
    title: StyledText = "",
    note: StyledText = "",
    role: Role = .border,
    glyphs: Glyphs = .unicode
  ) {
    self.title = title
    self.note = note
    self.role = role
    self.glyphs = glyphs
  }

  /// Draws the border.
  ///
  /// - Returns: the area inside it, which is empty when the frame is too small.
  @discardableResult
  package func draw(in rect: Rect, on screen: inout Screen) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect.inset(by: 1) }
    let style = Style(role)
    screen.fill(rect.top(1), glyphs.horizontal, style: style)
    screen.fill(rect.bottom(1), glyphs.horizontal, style: style)
    screen.fill(rect.left(1), glyphs.vertical, style: style)
    screen.fill(rect.right(1), glyphs.vertical, style: style)
    let corners = glyphs.corners
    screen.fill(rect.top(1).left(1), corners.topLeft, style: style)
    screen.fill(rect.top(1).right(1), corners.topRight, style: style)
    screen.fill(rect.bottom(1).left(1), corners.bottomLeft, style: style)
    screen.fill(rect.bottom(1).right(1), corners.bottomRight, style: style)
    drawLabels(in: rect.top(1).inset(left: 1, right: 1), on: &screen)
    return rect.inset(by: 1)
  }

  /// The title has precedence: a note that would leave no line between them is not drawn.
  private func drawLabels(in row: Rect, on screen: inout Screen) {
    let title = padded(title).clipped(to: row.width, ellipsis: glyphs.ellipsis)
    title.draw(in: row, on: &screen)
    let rest = row.removingLeft(title.width + 1)
    let note = padded(note)
    if note.width <= rest.width { note.draw(in: rest, on: &screen, alignment: .right) }
  }

  private func padded(_ label: StyledText) -> StyledText {
    label.width == 0 ? label : StyledText(" ", role) + label + StyledText(" ", role)
  }
}
