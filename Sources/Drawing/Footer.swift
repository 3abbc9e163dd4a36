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
    var rest = row.removingRight(note.width == 0 ? 0 : note.width + 2)
    for hint in hints {
      let text = StyledText(hint.key, .key) + StyledText(" " + hint.label, .muted)
      // A shorter hint of less weight must not take the place of a longer one.
      guard text.width <= rest.width else { return }
      text.draw(in: rest, on: &screen)
      rest = rest.removingLeft(text.width + 2)
    }
  }
}
