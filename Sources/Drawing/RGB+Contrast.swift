#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How well colours can be told apart. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
extension RGB {
  /// What text needs at least to be read: success criterion 1.4.3.
  package static let textContrast = 4.5
  /// What lines and signs need at least: success criterion 1.4.11.
  package static let lineContrast = 3.0

  /// 1 for equal colours to 21 for black and white; the order does not matter.
  package func contrast(with other: RGB) -> Double {
    let (mine, its) = (luminance, other.luminance)
    return (max(mine, its) + 0.05) / (min(mine, its) + 0.05)
  }

  /// 0 for black to 1 for white.
  package var luminance: Double {
    let light = light
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// Red, green and blue as amounts of light, 0 to 1 each.
  package var light: [Double] { parts.map(RGB.linear) }

  /// Black or white, whichever is farther from it.
  package var opposite: RGB { contrast(with: .white) >= contrast(with: .black) ? .white : .black }

  /// Of the way to another colour, `share` from 0 to 1.
  package func mixed(with other: RGB, _ share: Double) -> RGB {
    func part(_ mine: UInt8, _ its: UInt8) -> UInt8 {
      UInt8(clamping: Int((Double(mine) + (Double(its) - Double(mine)) * share).rounded()))
    }
    return RGB(
      red: part(red, other.red),
      green: part(green, other.green),
      blue: part(blue, other.blue)
    )
  }

  /// The first of the colours on the way to another one that fits; nil when none does.
  package func moved(towards other: RGB, until fits: (RGB) -> Bool) -> RGB? {
    let steps = 32
    return (0...steps).lazy.map { mixed(with: other, Double($0) / Double(steps)) }.first(
      where: fits
    )
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
