extension StyledText {
  /// Breaks where ``LineBreak`` allows it; a word longer than a line breaks anywhere.
  ///
  /// An empty text is one empty line; a width below 1 gives no lines.
  package func wrapped(to width: Int) -> [StyledText] {
    guard width > 0 else { return [] }
    var wrapping = Wrapping(width: width)
    for span in spans {
      for character in SafeText.line(span.text) { wrapping.append(character, span.style) }
    }
    return wrapping.finished()
  }
}

private struct Wrapping {
  private typealias Glyph = (character: Character, style: Style, width: Int)

  private let width: Int
  private var lines: [StyledText] = []
  private var line: [Glyph] = []
  private var lineWidth = 0
  /// How many glyphs of the line stay on it if it has to be broken.
  private var lastBreak: Int?

  init(width: Int) {
    self.width = width
  }

  mutating func append(_ character: Character, _ style: Style) {
    let glyph = (character: character, style: style, width: TextWidth.of(character))
    if let last = line.last, LineBreak.isAllowed(between: last.character, and: character) {
      lastBreak = line.count
    }
    while lineWidth + glyph.width > width, !line.isEmpty {
      // Blanks at the end of a line are not drawn, and none of them starts the next.
      guard character != " " else {
        lastBreak = line.count
        return
      }
      breakLine()
    }
    line.append(glyph)
    lineWidth += glyph.width
  }

  func finished() -> [StyledText] { lines + [text(of: line[...])] }

  private mutating func breakLine() {
    var kept = lastBreak ?? line.count
    // A word too long for its line stays beside its indentation.
    if line[..<kept].allSatisfy({ $0.character == " " }) { kept = line.count }
    let blanks = line[..<kept].reversed().prefix { $0.character == " " }.count
    lines.append(text(of: line[..<(kept - blanks)]))
    line.removeFirst(kept)
    lineWidth = line.reduce(0) { $0 + $1.width }
    lastBreak = nil
  }

  private func text(of glyphs: ArraySlice<Glyph>) -> StyledText {
    var spans: [StyledText.Span] = []
    for glyph in glyphs {
      if spans.last?.style == glyph.style {
        spans[spans.count - 1].text.append(glyph.character)
      } else {
        spans.append(StyledText.Span(String(glyph.character), glyph.style))
      }
    }
    return StyledText(spans)
  }
}
