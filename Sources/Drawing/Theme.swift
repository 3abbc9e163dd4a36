package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// As in `0xRRGGBB`.
  package init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }
}

/// How a role looks; a colour of nil is the terminal's own.
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

/// Gives every role its look.
package struct Theme: Sendable {
  package let name: String
  private let look: @Sendable (Role) -> Appearance

  package func appearance(of role: Role) -> Appearance { look(role) }

  /// For a dark background.
  package static let dark = Theme(name: "dark") { Palette.dark.appearance(of: $0) }
  /// For a light background.
  package static let light = Theme(name: "light") { Palette.light.appearance(of: $0) }
  /// Without colours: `NO_COLOR`, or a terminal that has none.
  package static let monochrome = Theme(name: "monochrome", look: monochromeAppearance)
}

/// The colours of a theme; the background of the screen stays the terminal's own.
private struct Palette: Sendable {
  var accent: RGB
  var green: RGB
  var amber: RGB
  var red: RGB
  var violet: RGB
  var grey: RGB
  var line: RGB
  var strong: RGB
  var selected: RGB
  var banner: RGB
  var onBanner: RGB

  static let dark = Palette(
    accent: RGB(0x5F_AFFF),
    green: RGB(0x4F_C97F),
    amber: RGB(0xE5_B93C),
    red: RGB(0xFF_6B6B),
    violet: RGB(0xC3_9BF5),
    grey: RGB(0x9A_A0A6),
    line: RGB(0x6C_7480),
    strong: RGB(0xFF_FFFF),
    selected: RGB(0x1F_4F82),
    banner: RGB(0x8A_1F1F),
    onBanner: RGB(0xFF_FFFF)
  )

  static let light = Palette(
    accent: RGB(0x00_50B0),
    green: RGB(0x00_6B2D),
    amber: RGB(0x84_5300),
    red: RGB(0xB3_0F1B),
    violet: RGB(0x6B_3FA0),
    grey: RGB(0x5C_6370),
    line: RGB(0x80_8895),
    strong: RGB(0x00_0000),
    selected: RGB(0xBC_DCFF),
    banner: RGB(0xB3_0F1B),
    onBanner: RGB(0xFF_FFFF)
  )

  func appearance(of role: Role) -> Appearance {
    switch role {
    case .text: Appearance()
    case .muted: Appearance(foreground: grey)
    case .title: Appearance(foreground: accent, bold: true)
    case .accent: Appearance(foreground: accent)
    case .up: Appearance(foreground: green)
    case .degraded: Appearance(foreground: amber, bold: true)
    case .down: Appearance(foreground: red, bold: true)
    case .unknown: Appearance(foreground: violet)
    case .pending: Appearance(foreground: grey)
    case .stale: Appearance(foreground: grey, italic: true)
    case .border: Appearance(foreground: line)
    case .borderFocused: Appearance(foreground: accent, bold: true)
    case .key: Appearance(foreground: accent, bold: true)
    case .selection: Appearance(foreground: strong, background: selected, bold: true)
    case .header: Appearance(foreground: grey, bold: true)
    case .banner: Appearance(foreground: onBanner, background: banner, bold: true)
    case .changed: Appearance(foreground: amber, underline: true)
    }
  }
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
