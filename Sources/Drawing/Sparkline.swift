/// Values as rising levels, the newest at the right; what has no value stands as the sign for down.
package struct Sparkline: Sendable {
  /// Oldest first; nil: it failed.
  package var values: [Double?]
  package var style: Style
  package var glyphs: Glyphs

  package init(_ values: [Double?], style: Style = Style(.accent), glyphs: Glyphs = .unicode) {
    self.values = values
    self.style = style
    self.glyphs = glyphs
  }

  /// As many of the newest as fit, one cell each; the highest level is the largest of them.
  package func text(width: Int) -> StyledText {
    let shown = values.suffix(max(0, width))
    let most = shown.compactMap(\.self).filter(\.isFinite).max() ?? 0
    var spans: [StyledText.Span] = []
    for value in shown {
      let span = span(value, most)
      if spans.last?.style == span.style {
        spans[spans.count - 1].text += span.text
      } else {
        spans.append(span)
      }
    }
    return StyledText(spans)
  }

  private func span(_ value: Double?, _ most: Double) -> StyledText.Span {
    guard let value else { return .init(String(glyphs.down), Style(.down, bold: true)) }
    return .init(String(glyphs.spark(most > 0 ? value / most : 0)), style)
  }
}
