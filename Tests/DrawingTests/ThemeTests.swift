import Drawing
import Testing

struct ThemeTests {
  private static let themes: [Theme] = [.dark, .light, .monochrome]

  @Test(arguments: Role.allCases)
  func monochromeHasNoColours(_ role: Role) {
    let appearance = Theme.monochrome.appearance(of: role)
    #expect(appearance.foreground == nil)
    #expect(appearance.background == nil)
  }

  @Test(arguments: themes)
  func whatMustStandOutDoes(_ theme: Theme) {
    let plain = theme.appearance(of: .text)
    for role in [Role.down, .degraded, .title, .selection, .banner, .changed, .stale, .key] {
      #expect(theme.appearance(of: role) != plain, "\(theme.name) \(role)")
    }
    let down = theme.appearance(of: .down)
    for role in Role.allCases where role != .down {
      #expect(theme.appearance(of: role) != down, "\(theme.name) \(role)")
    }
  }

  /// WCAG 2.1, 1.4.3: 4.5 for text; 1.4.11: 3 for lines.
  @Test(arguments: Role.allCases)
  func coloursAreReadable(_ role: Role) {
    for (theme, ground) in [(Theme.dark, RGB(0x1E_1E1E)), (.light, RGB(0xFF_FFFF))] {
      let appearance = theme.appearance(of: role)
      guard let foreground = appearance.foreground else { continue }
      let contrast = foreground.contrast(with: appearance.background ?? ground)
      #expect(contrast >= (role == .border ? 3 : 4.5), "\(theme.name) \(role): \(contrast)")
    }
  }

  @Test func emphasisIsAddedToTheLook() {
    let style = Style(.selection, dim: true, underline: true, reverse: true, italic: true)
    let look = Theme.monochrome.appearance(of: .selection).emphasized(by: style)
    #expect(look == Appearance(dim: true, underline: true, reverse: false, italic: true))
    #expect(Appearance(bold: true).emphasized(by: Style()).bold)
  }

  @Test func coloursAreRedGreenBlue() {
    let color = RGB(0x12_3456)
    #expect([color.red, color.green, color.blue] == [0x12, 0x34, 0x56])
  }
}

extension RGB {
  fileprivate func contrast(with other: RGB) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// Relative luminance of sRGB.
  private var luminance: Double {
    let parts = [red, green, blue].map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// To the power of 2.4, as x² · (x²)^(1/5), without a mathematics library.
  private func power(_ value: Double) -> Double {
    let square = value * value
    var root = 0.5
    for _ in 0..<60 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
