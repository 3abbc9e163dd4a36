import Drawing
import Testing

@testable import Terminal
@testable import Themes

/// Every role of every theme can be read, and what matters can be told apart, at every depth.
@Suite struct LegibilityTests {
  /// A theme of a scheme, and what it is drawn on.
  struct Case: Sendable, CustomTestStringConvertible {
    var theme: Theme
    /// The scheme's ground, or what a terminal of that kind has.
    var grounds: [RGB]
    var testDescription: String { theme.name }
  }

  static let cases: [Case] = {
    let library = ThemeLibrary(folder: nil)
    return library.entries.filter { $0.variant != nil }.map { entry in
      let own: [UInt32] = entry.variant == .light ? [0xFF_FFFF, 0xFA_FAFA] : [0, 0x1E_1E1E]
      let grounds = entry.theme.ground.map { [$0.background] } ?? own.map { RGB($0) }
      return Case(theme: entry.theme, grounds: grounds)
    }
  }()

  private static let states: [Role] = [.up, .degraded, .down, .unknown]

  @Test func thereAreCases() { #expect(Self.cases.count == Scheme.files.count) }

  @Test(arguments: cases)
  func everyRoleIsReadable(_ one: Case) throws {
    for ground in one.grounds {
      for role in Role.allCases {
        let look = one.theme.appearance(of: role)
        guard let text = look.foreground ?? one.theme.ground?.text else { continue }
        check(text, on: look.background ?? ground, role, one.theme.name)
      }
    }
  }

  /// As numbers of xterm's 256 colours, whose values are known; those of the lower 16 are not.
  @Test(arguments: cases)
  func everyRoleIsReadableIn256Colours(_ one: Case) {
    for ground in one.grounds {
      for role in Role.allCases {
        let look = one.theme.appearance(of: role)
        let colors = ColorDepth.indexed.colors(of: look, on: one.theme.ground)
        guard let text = colors.foreground.map(ColorDepth.color) else { continue }
        let background = colors.background.map(ColorDepth.color) ?? ground
        check(text, on: background, role, "\(one.theme.name) in 256")
      }
    }
  }

  @Test(arguments: cases, [ColorDepth.basic, .indexed, .direct])
  func statesAndSelectionAreToldApart(_ one: Case, depth: ColorDepth) {
    let roles = Self.states + [.selection, .text]
    let looks = roles.map { role in
      depth.colors(of: one.theme.appearance(of: role), on: one.theme.ground)
    }
    #expect(Set(looks).count == roles.count, "\(one.theme.name) \(looks)")
  }

  /// Reversed, as a verdict is: text in the ground's colour on that of the state.
  @Test(arguments: cases)
  func verdictsAreToldApart(_ one: Case) {
    let colors = Self.states.compactMap { one.theme.appearance(of: $0).foreground }
    #expect(colors.count == Self.states.count)
    for (index, color) in colors.enumerated() {
      for other in colors[..<index] { #expect(color.distance(to: other) > 70, "\(one.theme.name)") }
    }
  }

  @Test(arguments: cases)
  func aSelectedRowStandsOut(_ one: Case) throws {
    let background = try #require(one.theme.appearance(of: .selection).background)
    for ground in one.grounds { #expect(background.contrast(with: ground) >= 1.35) }
  }

  @Test(arguments: ["floodlight", "noon"])
  func highContrastIsSevenToOne(_ name: String) throws {
    let theme = try ThemeLibrary(folder: nil).theme(named: name)
    let ground = try #require(theme.ground)
    for role in Role.allCases where role != .border {
      let look = theme.appearance(of: role)
      let text = look.foreground ?? ground.text
      #expect(text.contrast(with: look.background ?? ground.background) >= 7, "\(role)")
    }
  }

  /// Source of the matrices: Machado, Oliveira, Fernandes 2009, severity 1.0.
  @Test(arguments: ["two-tone", "two-tone-light"], ColorBlindness.all)
  func colourBlindReadersTellStatesApart(_ name: String, eye: ColorBlindness) throws {
    let theme = try ThemeLibrary(folder: nil).theme(named: name)
    let colors = Self.states.compactMap { theme.appearance(of: $0).foreground }.map(eye.sees)
    for (index, color) in colors.enumerated() {
      for (state, other) in zip(Self.states, colors[..<index]) {
        #expect(color.distance(to: other) > 70, "\(Self.states[index]) and \(state)")
      }
    }
  }

  /// However little an author thought of it.
  @Test(arguments: [0x00_0000, 0x77_7777, 0x80_8080, 0xFF_FFFF, 0x00_00FF, 0xFF_FF00])
  func aSchemeOfOneColourIsReadable(_ hex: UInt32) throws {
    let colors = Dictionary(uniqueKeysWithValues: Scheme.Slot.allCases.map { ($0, RGB(hex)) })
    let scheme = try #require(
      Scheme(name: "one", author: "", system: .base24, variant: nil, colors: colors)
    )
    let theme = Theme(scheme, name: "one", paintsGround: true)
    let ground = try #require(theme.ground)
    for role in Role.allCases {
      let look = theme.appearance(of: role)
      let background = look.background ?? ground.background
      check(look.foreground ?? ground.text, on: background, role, "\(RGB(hex))")
    }
  }

  @Test func aBrighterHueOfBase24StandsInForAWeakOne() throws {
    let scheme = try SchemeFile.scheme(PackageResource.neon, file: "neon.yaml")
    let theme = Theme(scheme, name: "neon", paintsGround: true)
    let ground = try #require(scheme[.base00])
    for (role, plain, bright) in [
      (Role.down, Scheme.Slot.base08, Scheme.Slot.base12), (.up, .base0B, .base14),
      (.accent, .base0D, .base16),
    ] {
      let color = try #require(scheme[plain])
      let isStrong = color.contrast(with: ground) >= RGB.textContrast
      #expect(theme.appearance(of: role).foreground == scheme[isStrong ? plain : bright], "\(role)")
    }
  }

  private func check(_ text: RGB, on background: RGB, _ role: Role, _ name: String) {
    let ratio = text.contrast(with: background)
    let least = role == .border ? RGB.lineContrast : RGB.textContrast
    #expect(ratio >= least, "\(name) \(role): \(text) on \(background) has \(ratio)")
  }
}
