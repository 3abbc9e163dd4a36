/// Which rows of a longer list are visible.
package struct ScrollPosition: Hashable, Sendable {
  package let offset: Int
  package let visible: Int
  package let count: Int

  /// The offset is moved to where no row is left blank.
  package init(offset: Int, visible: Int, count: Int) {
    self.visible = Coordinate.clamped(max(0, visible))
    self.count = Coordinate.clamped(max(0, count))
    self.offset = min(max(0, offset), max(0, self.count - self.visible))
  }

  package var range: Range<Int> { offset..<min(count, offset + min(visible, count)) }
  package var hasAbove: Bool { range.lowerBound > 0 }
  package var hasBelow: Bool { range.upperBound < count }

  /// The nearest position that shows `index`.
  package func showing(_ index: Int) -> ScrollPosition {
    let index = min(max(0, index), max(0, count - 1))
    var offset = offset
    if index < offset { offset = index }
    if index >= offset + visible { offset = index - max(0, visible - 1) }
    return ScrollPosition(offset: offset, visible: visible, count: count)
  }
}

/// A column that shows which part of a list is visible; nothing when all of it is.
package struct Scrollbar: Sendable {
  package var position: ScrollPosition
  package var glyphs: Glyphs

  package init(_ position: ScrollPosition, glyphs: Glyphs = .unicode) {
    self.position = position
    self.glyphs = glyphs
  }

  /// Draws into the last column of `rect`.
  package func draw(in rect: Rect, on screen: inout Screen) {
    guard position.hasAbove || position.hasBelow, !rect.isEmpty else { return }
    let column = rect.right(1)
    let thumb = thumb(in: column.height)
    screen.fill(column, glyphs.scrollTrack, style: Style(.border))
    screen.fill(
      column.removingTop(thumb.lowerBound).top(thumb.count),
      glyphs.scrollThumb,
      style: Style(.borderFocused)
    )
  }

  /// At least one row, and at an end only when the list is at that end.
  private func thumb(in height: Int) -> Range<Int> {
    let length = min(height, max(1, height * position.visible / max(1, position.count)))
    let room = height - length
    let hidden = max(1, position.count - position.visible)
    var start = room * position.offset / hidden
    if position.hasAbove { start = max(start, min(1, room)) }
    if position.hasBelow { start = min(start, max(0, room - 1)) }
    return start..<(start + length)
  }
}
