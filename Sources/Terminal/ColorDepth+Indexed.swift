import Drawing

/// xterm's 256 colours: 16 + 36 r + 6 g + b with six levels each, and from 232 on 24 greys.
///
/// The first 16 are left alone: every terminal has its own.
extension ColorDepth {
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// A pair is no harder to read than it was meant to be, up to what text needs: nearest colours,
  /// each taken by itself, may come closer to each other.
  static func indexedColors(of appearance: Appearance, on ground: Theme.Ground?) -> Colors {
    let foreground = appearance.foreground ?? ground?.text
    guard let wanted = appearance.background ?? ground?.background else {
      return Colors(foreground: foreground.map(nearest))
    }
    let background = nearest(to: wanted)
    if appearance.background != nil, let ground, nearest(to: ground.background) == background {
      var plain = indexedColors(of: Appearance(foreground: ground.text), on: ground)
      plain.reverses = true
      return plain
    }
    guard let foreground else { return Colors(background: background) }
    let drawnOn = color(background)
    let least = min(foreground.contrast(with: wanted), RGB.textContrast)
    let readable = foreground.moved(towards: drawnOn.opposite) {
      color(nearest(to: $0)).contrast(with: drawnOn) >= least
    }
    return Colors(
      foreground: nearest(to: readable ?? drawnOn.opposite),
      background: background
    )
  }

  private static func nearest(to color: RGB) -> Int32 {
    let wanted = OKLab(color)
    let nearest = numbers.indices.min {
      wanted.distance(to: looks[$0]) < wanted.distance(to: looks[$1])
    }
    return numbers[nearest ?? 0]
  }

  private static let numbers: [Int32] = Array(16...255)
  private static let looks = numbers.map { OKLab(color($0)) }

  /// Of a number from 16 to 255.
  static func color(_ index: Int32) -> RGB {
    guard index < 232 else {
      let grey = UInt8(clamping: 8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    let cube = Int(max(0, index - 16))
    return RGB(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
  }
}
