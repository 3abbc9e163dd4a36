import Drawing

/// How many colours the terminal has, and which of them come nearest to a look.
enum ColorDepth: Hashable, Sendable {
  case none
  /// The eight of ECMA-48. Where there are 16, the upper ones are no help: they are bright hues in
  /// one terminal, greys in the next.
  case basic
  /// xterm's cube of 6×6×6 and its 24 greys.
  case indexed
  case direct

  /// The terminal's numbers for a look; nil is its own colour.
  struct Colors: Hashable, Sendable {
    var foreground: Int32?
    var background: Int32?
    /// Reverse video stands in for a background that has no counterpart here.
    var reverses = false
  }

  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .none
      case ..<256: .basic
      case ..<0x100_0000: .indexed
      default: .direct
      }
  }

  func colors(of appearance: Appearance, on ground: Theme.Ground?) -> Colors {
    switch self {
    case .none: Colors(reverses: appearance.background != nil)
    case .basic: ColorDepth.basicColors(of: appearance)
    case .indexed: ColorDepth.indexedColors(of: appearance, on: ground)
    case .direct:
      Colors(
        foreground: (appearance.foreground ?? ground?.text).map(ColorDepth.directNumber),
        background: (appearance.background ?? ground?.background).map(ColorDepth.directNumber)
      )
    }
  }

  /// 0 to 7 mean the palette: the nearest that is not one of them.
  private static func directNumber(of color: RGB) -> Int32 { max(8, color.number) }
}

extension ColorDepth {
  /// On the terminal's own ground: what the eight look like is its affair, and it made them for that.
  ///
  /// A background is told by reversing the terminal's own colours.
  private static func basicColors(of appearance: Appearance) -> Colors {
    guard appearance.background == nil else { return Colors(reverses: true) }
    return Colors(foreground: appearance.foreground.flatMap(basicIndex))
  }

  /// By hue; what has little of one is the terminal's own colour, which is readable on its ground:
  /// greys are seldom quite grey.
  private static func basicIndex(of color: RGB) -> Int32? {
    let parts = color.parts.map(Int.init)
    guard let most = parts.max(), let least = parts.min(), most - least > max(56, most / 4) else {
      return nil
    }
    let hue = color.hue
    switch hue {
    case ..<30, 330...: return 1
    case ..<75: return 3
    case ..<165: return 2
    case ..<210: return 6
    // Few terminals have a blue that can be read on black; their cyan can.
    case ..<255: return color.luminance > 0.18 ? 6 : 4
    default: return 5
    }
  }
}

extension RGB {
  fileprivate var number: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }

  /// Degrees from 0 to 360: red is 0, green 120, blue 240.
  fileprivate var hue: Double {
    let parts = parts.map(Double.init)
    guard let most = parts.max(), let least = parts.min(), most > least else { return 0 }
    let (red, green, blue) = (parts[0], parts[1], parts[2])
    let range = most - least
    let sixths =
      switch most {
      case red: (green - blue) / range
      case green: 2 + (blue - red) / range
      default: 4 + (red - green) / range
      }
    return (sixths < 0 ? sixths + 6 : sixths) * 60
  }
}
