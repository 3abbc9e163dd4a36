import Drawing

/// How many colours the terminal has, and which of them comes nearest to one.
enum ColorDepth: Hashable, Sendable {
  case none
  /// The eight of ECMA-48.
  case basic
  /// xterm's cube of 6×6×6 and its 24 greys.
  case indexed
  case direct

  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .none
      case ..<256: .basic
      case ..<0x100_0000: .indexed
      default: .direct
      }
  }

  /// The terminal's number for a colour; nil for its default colour.
  func index(of color: RGB) -> Int32? {
    switch self {
    case .none: nil
    case .basic: ColorDepth.basicIndex(of: color)
    case .indexed: ColorDepth.indexedIndex(of: color)
    // 0 to 7 mean the palette: the nearest that is not one of them.
    case .direct: max(8, color.number)
    }
  }

  /// By hue; what has none is the default colour, which is readable on any background.
  private static func basicIndex(of color: RGB) -> Int32? {
    let parts = [color.red, color.green, color.blue].map(Int.init)
    guard let most = parts.max(), let least = parts.min(), most - least > most / 4 else {
      return nil
    }
    let middle = (most + least) / 2
    return (parts[0] >= middle ? 1 : 0) | (parts[1] >= middle ? 2 : 0)
      | (parts[2] >= middle ? 4 : 0)
  }

  private static func indexedIndex(of color: RGB) -> Int32 {
    let parts = [color.red, color.green, color.blue].map(Int.init)
    if let most = parts.max(), let least = parts.min(), most - least < 10, most > 8, most < 239 {
      return 232 + min(23, max(0, Int32(most - 8 + 5) / 10))
    }
    let steps = parts.map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
    return Int32(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
  }
}

extension RGB {
  fileprivate var number: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }
}
