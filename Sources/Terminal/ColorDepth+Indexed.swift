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
    let steps = color.parts.map { part in
      levels.indices.min { distance(levels[$0], part) < distance(levels[$1], part) } ?? 0
    }
    let cube = Int32(16 + 36 * steps[0] + 6 * steps[1] + steps[2])
    let mean = color.parts.reduce(0) { $0 + Int($1) } / 3
    let grey = Int32(232 + min(23, max(0, (mean - 8 + 5) / 10)))
    return distance(self.color(grey), color) < distance(self.color(cube), color) ? grey : cube
  }

  /// Of a number from 16 to 255.
  static func color(_ index: Int32) -> RGB {
    guard index < 232 else {
      let grey = UInt8(clamping: 8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    let cube = Int(max(0, index - 16))
    return RGB(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
  }

  private static func distance(_ one: UInt8, _ other: UInt8) -> Int { abs(Int(one) - Int(other)) }

  /// Squared; the eye sees most of green.
  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    let parts = zip(one.parts, other.parts).map { distance($0, $1) }
    return 2 * parts[0] * parts[0] + 4 * parts[1] * parts[1] + 3 * parts[2] * parts[2]
  }
}
