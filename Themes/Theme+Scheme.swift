package import Drawing

/// What each role takes of a scheme: the one place that says so.
extension Theme {
  /// Every text is legible: a colour that is too weak for what it is drawn on is moved towards the
  /// scheme's text, and if that is too weak itself, towards black or white.
  ///
  /// With `paintsGround` the screen has the scheme's ground. A scheme that somebody chose by name
  /// does: else a light one could not be read on a dark terminal. The two that are there by
  /// themselves leave the terminal's own, which may be an image or see-through.
  package init(_ scheme: Scheme, name: String, paintsGround: Bool) {
    let colors = LegibleColors(scheme)
    let ground = Ground(text: colors.text, background: colors.ground)
    let looks = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, colors.look($0)) })
    self.init(name: name, ground: paintsGround ? ground : nil) { looks[$0] ?? Appearance() }
  }
}

/// The colours of a scheme, each strong enough for its place.
private struct LegibleColors {
  private let scheme: Scheme
  let ground: RGB
  let text: RGB

  init(_ scheme: Scheme) {
    self.scheme = scheme
    ground = scheme[.base00] ?? .black
    text = Self.legible(scheme[.base05] ?? .white, on: ground)
  }

  func look(_ role: Role) -> Appearance {
    switch role {
    case .text: Appearance()
    case .muted, .pending: Appearance(foreground: hue(.base04))
    case .title, .borderFocused, .key: Appearance(foreground: hue(.base0D, .base16), bold: true)
    case .accent: Appearance(foreground: hue(.base0D, .base16))
    case .up: Appearance(foreground: hue(.base0B, .base14))
    case .degraded: Appearance(foreground: hue(.base0A, .base13), bold: true)
    case .down: Appearance(foreground: hue(.base08, .base12), bold: true)
    case .unknown: Appearance(foreground: hue(.base0E, .base17))
    case .stale: Appearance(foreground: hue(.base04), italic: true)
    case .border: Appearance(foreground: line)
    case .selection: selection
    case .header: Appearance(foreground: hue(.base04), bold: true)
    case .banner: banner
    case .changed: Appearance(foreground: hue(.base09), underline: true)
    }
  }

  /// Of base24 the brighter hue, where only that one is strong enough as it is.
  private func hue(_ slot: Scheme.Slot, _ bright: Scheme.Slot? = nil) -> RGB {
    let plain = scheme[slot] ?? text
    let ways = [plain, bright.flatMap { scheme[$0] }].compactMap(\.self)
    let good = ways.first { $0.contrast(with: ground) >= RGB.textContrast }
    return good ?? Self.legible(plain, on: ground, towards: text)
  }

  private var line: RGB {
    Self.legible(scheme[.base03] ?? text, on: ground, towards: text, RGB.lineContrast)
  }

  /// It is told from the ground, and its text is the strongest there is.
  private var selection: Appearance {
    let wanted = scheme[.base02] ?? ground
    let background = Self.legible(wanted, on: ground, towards: text, Self.selectionContrast)
    return Appearance(foreground: strongest(on: background), background: background, bold: true)
  }

  private var banner: Appearance {
    let background = hue(.base08, .base12)
    return Appearance(foreground: strongest(on: background), background: background, bold: true)
  }

  private func strongest(on background: RGB) -> RGB {
    let ways = [Scheme.Slot.base00, .base05, .base07].compactMap { scheme[$0] }
    let best = ways.max { $0.contrast(with: background) < $1.contrast(with: background) }
    return Self.legible(best ?? text, on: background)
  }

  /// Enough to see where a row is; more would take from the contrast of its text.
  private static let selectionContrast = 1.5

  private static func legible(
    _ color: RGB,
    on background: RGB,
    towards text: RGB? = nil,
    _ least: Double = RGB.textContrast
  ) -> RGB {
    let ways = [text, background.opposite].compactMap(\.self)
    let moved = ways.lazy.compactMap { way in
      color.moved(towards: way) { $0.contrast(with: background) >= least }
    }
    return moved.first ?? background.opposite
  }
}
