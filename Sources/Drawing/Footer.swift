/// Key hints in one row, the most important first; a hint that does not fit is left out.
package struct Footer: Sendable {
  package struct Hint: Hashable, Sendable {
    package var key: String
    package var label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  package var hints: [Hint]
  /// Stands at the right edge and has precedence over hints that do not fit beside it.
  package var note: StyledText

  package init(_ hints: [Hint], note: StyledText = "") {
    self.hints = hints
    self.note = note
  }

  package func draw(in rect: Rect, on screen: inout Screen) {
    let row = rect.top(1)
    note.draw(in: row, on: &screen, alignment: .right)
    for (hint, place) in zip(hints, places(in: row)) {
      Self.text(of: hint).draw(in: place, on: &screen)
    }
  }

  /// Which hint stands at a column; nil: none.
  package func hint(at x: Int, in rect: Rect) -> Int? {
    places(in: rect.top(1)).firstIndex { $0.x <= x && x < $0.x + $0.width }
  }

  /// Where the hints stand that there is room for.
  private func places(in row: Rect) -> [Rect] {
    var rest = row.removingRight(note.width == 0 ? 0 : note.width + 2)
    var places: [Rect] = []
    for hint in hints {
      let width = Self.text(of: hint).width
      // A shorter hint of less weight must not take the place of a longer one.
      guard width <= rest.width else { break }
      places.append(rest.left(width))
      rest = rest.removingLeft(width + 2)
    }
    return places
  }

  private static func text(of hint: Hint) -> StyledText {
    StyledText(hint.key, .key) + StyledText(" " + hint.label, .muted)
  }
}
