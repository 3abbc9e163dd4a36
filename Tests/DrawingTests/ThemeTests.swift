import Drawing
import Testing

struct ThemeTests {
  @Test(arguments: Role.allCases)
  func monochromeHasNoColours(_ role: Role) {
    let appearance = Theme.monochrome.appearance(of: role)
    #expect(appearance.foreground == nil)
    #expect(appearance.background == nil)
  }

  @Test func whatMustStandOutDoesWithoutColours() {
    let theme = Theme.monochrome
    let plain = theme.appearance(of: .text)
    for role in [Role.down, .degraded, .title, .selection, .banner, .changed, .stale, .key] {
      #expect(theme.appearance(of: role) != plain, "\(role)")
    }
    let down = theme.appearance(of: .down)
    for role in Role.allCases where role != .down {
      #expect(theme.appearance(of: role) != down, "\(role)")
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

  @Test func coloursAreWrittenAsInFiles() {
    #expect(RGB(0x0A_00FF).description == "#0A00FF")
  }

  /// Source of the third: WCAG's own example of a grey that just passes on white.
  @Test(arguments: [
    (RGB.black, RGB.white, 21.0), (RGB(0x12_3456), RGB(0x12_3456), 1),
    (RGB(0x76_7676), .white, 4.54),
    (RGB(0xFF_0000), .white, 4.0), (RGB(0x00_00FF), .black, 2.44),
  ])
  func contrastIsWCAGs(_ one: RGB, _ other: RGB, ratio: Double) {
    #expect(abs(one.contrast(with: other) - ratio) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test func aColourMovesUntilItFits() {
    let grey = RGB(0x80_8080)
    #expect(grey.moved(towards: .white) { _ in true } == grey)
    #expect(grey.moved(towards: .white) { $0 == .white } == .white)
    #expect(grey.moved(towards: .white) { $0 == .black } == nil)
    #expect(RGB.black.mixed(with: .white, 0.5) == grey)
    #expect(
      [grey.opposite, RGB.white.opposite, RGB(0x1E_1E1E).opposite] == [.black, .black, .white]
    )
  }
}
