/// One line of text in which parts have their own style.
package struct StyledText: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = Style()) {
      self.text = text
      self.style = style
    }
  }

  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: String, _ style: Style = Style()) {
    spans = [Span(text, style)]
  }

  package init(_ text: String, _ role: Role) {
    self.init(text, Style(role))
  }

  package var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }
  package var plain: String { spans.map(\.text).joined() }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.spans + right.spans)
  }

  package static func += (left: inout StyledText, right: StyledText) {
    left.spans += right.spans
  }

  /// The text if it fits, else its beginning with the ellipsis in the last cells.
  package func clipped(to width: Int, ellipsis: String = "…") -> StyledText {
    guard self.width > width else { return self }
    var room = width
    var kept: [Span] = []
    for span in spans where room > 0 {
      let spanWidth = TextWidth.of(span.text)
      // Text that fills the line exactly still gives way to the mark: more follows it.
      let text = spanWidth < room ? span.text : span.text + ellipsis + ellipsis
      let clipped = TextWidth.clipped(text, to: room, ellipsis: ellipsis)
      kept.append(Span(clipped, span.style))
      room = spanWidth < room ? room - spanWidth : 0
    }
    return StyledText(kept)
  }

  /// Draws into the first row of `rect`, clipped with an ellipsis.
  package func draw(
    in rect: Rect,
    on screen: inout Screen,
    alignment: TextWidth.Alignment = .left,
    ellipsis: String = "…"
  ) {
    let clipped = clipped(to: rect.width, ellipsis: ellipsis)
    var x = rect.x
    if alignment != .left {
      let missing = max(0, rect.width - clipped.width)
      x += alignment == .center ? missing / 2 : missing
    }
    for span in clipped.spans {
      x = screen.put(span.text, x: x, y: rect.y, style: span.style, clip: rect)
    }
  }
}

extension [StyledText] {
  /// All of them in one line, with the gap between two.
  package func joined(by gap: StyledText = StyledText()) -> StyledText {
    StyledText([[StyledText.Span]](map(\.spans)).joined(separator: gap.spans).map(\.self))
  }
}

extension StyledText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
