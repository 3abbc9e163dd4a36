/// Lines of styled text, wrapped or clipped to their area.
package struct TextBlock: Sendable {
  package var lines: [StyledText]
  package var isWrapping: Bool
  /// The first line shown, counted after wrapping.
  package var offset: Int
  package var ellipsis: String

  package init(
    _ lines: [StyledText],
    isWrapping: Bool = true,
    offset: Int = 0,
    ellipsis: String = "…"
  ) {
    self.lines = lines
    self.isWrapping = isWrapping
    self.offset = offset
    self.ellipsis = ellipsis
  }

  /// How many rows the block needs in `width` columns.
  package func height(in width: Int) -> Int { laidOut(in: width).count }

  package func draw(in rect: Rect, on screen: inout Screen) {
    guard !rect.isEmpty else { return }
    for (row, line) in laidOut(in: rect.width).dropFirst(max(0, offset)).enumerated() {
      guard row < rect.height else { return }
      line.draw(in: rect.removingTop(row).top(1), on: &screen, ellipsis: ellipsis)
    }
  }

  private func laidOut(in width: Int) -> [StyledText] {
    isWrapping ? lines.flatMap { $0.wrapped(to: width) } : lines
  }
}
