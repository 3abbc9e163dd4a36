/// How a role looks; a colour of nil is that of the theme's ground.
package struct Appearance: Hashable, Sendable {
  package var foreground: RGB?
  package var background: RGB?
  package var bold: Bool
  package var dim: Bool
  package var underline: Bool
  package var reverse: Bool
  package var italic: Bool

  package init(
    foreground: RGB? = nil,
    background: RGB? = nil,
    bold: Bool = false,
    dim: Bool = false,
    underline: Bool = false,
    reverse: Bool = false,
    italic: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
    self.italic = italic
  }
}

extension Appearance {
  /// With the emphasis that a view added.
  package func emphasized(by style: Style) -> Appearance {
    var appearance = self
    appearance.bold = bold || style.bold
    appearance.dim = dim || style.dim
    appearance.underline = underline || style.underline
    // Reversing a reversed cell must still make a difference.
    appearance.reverse = reverse != style.reverse
    appearance.italic = italic || style.italic
    return appearance
  }
}
