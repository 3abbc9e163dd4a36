import Drawing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A colour as the eye orders them: distances are alike everywhere, and a hue stays a hue.
///
/// Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
struct OKLab: Hashable, Sendable {
  private let lightness: Double
  private let redness: Double
  private let yellowness: Double

  init(_ color: RGB) {
    let light = color.light
    func cone(_ red: Double, _ green: Double, _ blue: Double) -> Double {
      cbrt(red * light[0] + green * light[1] + blue * light[2])
    }
    let long = cone(0.4122214708, 0.5363325363, 0.0514459929)
    let middle = cone(0.2119034982, 0.6806995451, 0.1073969566)
    let short = cone(0.0883024619, 0.2817188376, 0.6299787005)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    redness = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    yellowness = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
  }

  /// Squared.
  func distance(to other: OKLab) -> Double {
    let parts = [
      lightness - other.lightness, redness - other.redness, yellowness - other.yellowness,
    ]
    return parts.map { $0 * $0 }.reduce(0, +)
  }
}
