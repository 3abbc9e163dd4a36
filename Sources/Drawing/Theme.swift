/// Gives every role its look.
package struct Theme: Sendable {
  /// What the screen is painted with.
  package struct Ground: Hashable, Sendable {
    package var text: RGB
    package var background: RGB

    package init(text: RGB, background: RGB) {
      self.text = text
      self.background = background
    }
  }

  package let name: String
  /// Nil: the terminal's own colours, which are not known.
  package let ground: Ground?
  private let look: @Sendable (Role) -> Appearance

  package init(
    name: String,
    ground: Ground? = nil,
    look: @escaping @Sendable (Role) -> Appearance
  ) {
    self.name = name
    self.ground = ground
    self.look = look
  }

  package func appearance(of role: Role) -> Appearance { look(role) }

  /// Without colours: `NO_COLOR`, or a terminal that has none.
  package static let monochrome = Theme(name: "monochrome", look: monochromeAppearance)
}

@Sendable private func monochromeAppearance(of role: Role) -> Appearance {
  switch role {
  case .text, .accent, .up, .unknown, .pending, .border: Appearance()
  case .muted, .stale: Appearance(dim: true)
  case .title, .degraded, .borderFocused, .key: Appearance(bold: true)
  case .header, .changed: Appearance(underline: true)
  case .down: Appearance(bold: true, underline: true)
  case .selection: Appearance(reverse: true)
  case .banner: Appearance(bold: true, reverse: true)
  }
}
