import Drawing
import Testing

@testable import Terminal

struct ColorTests {
  @Test(arguments: [
    (0, ColorDepth.none), (-1, .none), (8, .basic), (16, .basic), (88, .basic), (256, .indexed),
    (0x100_0000, .direct),
  ])
  func depthOfATerminal(_ colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  /// By xterm's formula: 16 + 36 r + 6 g + b with levels 0, 95, 135, 175, 215, 255; greys 8 + 10 n.
  @Test(arguments: [
    (0x00_0000, 16), (0xFF_FFFF, 231), (0xFF_0000, 196), (0x5F_AFFF, 75), (0x80_8080, 244),
    (0x08_0808 + 0x0A_0A0A, 233), (0xEE_EEEE, 255),
  ])
  func indexedColors(_ hex: UInt32, index: Int32) {
    #expect(number(of: RGB(hex), .indexed) == index)
  }

  @Test(
    arguments: [
      (0xFF_6B6B, 1), (0x4F_C97F, 2), (0xE5_B93C, 3), (0x00_50B0, 4), (0x5F_AFFF, 6),
      (0x54_6476, nil), (0x6C_5D80, nil), (0x6C_8CFF, 6), (0xC3_9BF5, 5), (0x6B_3FA0, 5),
      (0xE6_9F00, 3), (0xD5_5E00, 1),
      (0x56_B4E9, 6),
      (0x9A_A0A6, nil), (0xFF_FFFF, nil), (0x00_0000, nil),
    ] as [(UInt32, Int32?)]
  )
  func basicColorsGoByHue(_ hex: UInt32, index: Int32?) {
    #expect(number(of: RGB(hex), .basic) == index)
  }

  @Test func directColorsAvoidThePalette() {
    #expect(number(of: RGB(0x12_3456), .direct) == 0x12_3456)
    #expect(number(of: RGB(0x00_0003), .direct) == 8)
    #expect(number(of: RGB(0x12_3456), .none) == nil)
  }

  private func number(of color: RGB, _ depth: ColorDepth) -> Int32? {
    depth.colors(of: Appearance(foreground: color), on: nil).foreground
  }

  private static let ground = Theme.Ground(text: RGB(0xD3_E0E8), background: RGB(0x12_202B))

  @Test func aGroundIsPaintedWhereItsColourIsKnown() {
    let plain = Appearance()
    for (depth, background) in [(ColorDepth.direct, Int32(0x12_202B)), (.indexed, 234)] {
      let colors = depth.colors(of: plain, on: Self.ground)
      #expect(colors.background == background && colors.foreground != nil)
    }
    for depth in [ColorDepth.basic, .none] {
      #expect(depth.colors(of: plain, on: Self.ground) == ColorDepth.Colors())
    }
  }

  @Test func aDarkGroundStaysDarkInTheCube() throws {
    for hex: UInt32 in [0x1B_2030, 0x0D_0B14, 0x1F_1613, 0x16_1C16] {
      let nearest = try #require(number(of: RGB(hex), .indexed))
      #expect(ColorDepth.color(nearest).luminance < 0.03, "\(RGB(hex))")
    }
  }

  /// Nearest by amounts of red, green and blue would be a pink and a teal.
  @Test func aHueStaysAHueInTheCube() throws {
    let red = ColorDepth.color(try #require(number(of: RGB(0xB0_203A), .indexed)))
    #expect(red.red > 3 * max(red.blue, red.green))
    let green = ColorDepth.color(try #require(number(of: RGB(0x14_693E), .indexed)))
    #expect(green.green > green.blue && green.green > green.red)
  }

  /// The cube's colours can be nearer to each other than those that they stand for.
  @Test func aPairKeepsItsContrastInTheCube() throws {
    for background: UInt32 in [0x12_202B, 0x1F_4F82, 0xEE_F3F8, 0xBC_DCFF] {
      for hex: UInt32 in stride(from: 0, through: 0xFF_FFFF, by: 0x1B_0507) {
        let (text, ground) = (RGB(hex), RGB(background))
        let colors = ColorDepth.indexed.colors(
          of: Appearance(foreground: text, background: ground),
          on: nil
        )
        let shown = ColorDepth.color(try #require(colors.foreground))
          .contrast(with: ColorDepth.color(try #require(colors.background)))
        #expect(shown >= min(text.contrast(with: ground), RGB.textContrast), "\(text) on \(ground)")
      }
    }
  }

  @Test func aBackgroundNeverVanishes() {
    let nearGround = Appearance(foreground: .white, background: RGB(0x13_212C))
    #expect(ColorDepth.indexed.colors(of: nearGround, on: Self.ground).reverses)
    #expect(ColorDepth.basic.colors(of: nearGround, on: nil) == ColorDepth.Colors(reverses: true))
    #expect(ColorDepth.none.colors(of: nearGround, on: nil) == ColorDepth.Colors(reverses: true))
  }

  /// What the green of a terminal is; nil when it must be sent no colour at all.
  @Test(
    arguments: [
      (["TERM": "xterm-256color"], "38;5;42m"),
      (["TERM": "xterm-256color", "NO_COLOR": ""], "38;5;42m"),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "38;2;79;201;127m"),
      (["TERM": "xterm"], "32m"),
      (["TERM": "vt100"], nil),
      (["TERM": "vt100", "COLORTERM": "truecolor"], nil),
      (["TERM": "xterm-256color", "NO_COLOR": "1"], nil),
      (["TERM": "xterm-256color", "COLORTERM": "24bit", "NO_COLOR": "1"], nil),
    ] as [([String: String], String?)]
  )
  func colorsAreThoseOfTheTerminal(_ variables: [String: String], green: String?) async throws {
    let run = try ProbeRun(variables)
    try await run.isReady()
    try await run.pty.send("q")
    #expect(try await run.pty.exit() == 0)
    let output = run.pty.output
    #expect(output.contains("日本"))
    let colors = Set(output.matches(of: /\u{1B}\[(?:0;)?((?:38;[25];[0-9;]*|3[0-7])m)/).map(\.1))
    if let green { #expect(colors.contains(green[...])) } else { #expect(colors.isEmpty) }
    #expect(output.contains("monochrome") == (green == nil))
  }

  /// What erases, writes text and draws borders, all with the theme's ground.
  @Test(
    arguments: [
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "48;2;18;32;43"),
      (["TERM": "xterm-256color"], "48;5;234"), (["TERM": "xterm"], nil),
      (["TERM": "linux"], nil), (["TERM": "vt100"], nil),
      (["TERM": "xterm-256color", "NO_COLOR": "1"], nil),
    ] as [([String: String], String?)]
  )
  func anotherThemeCanBeTaken(_ variables: [String: String], ground: String?) async throws {
    let run = try ProbeRun(variables)
    try await run.isReady()
    let first = run.pty.output.ranges(of: "probe 日本").count
    if let ground { #expect(!run.pty.output.contains(ground)) }
    try await run.pty.send("T!")
    try await run.pty.waitForOutput(#"character("!")"#)
    let hasColors = run.log.first?.hasSuffix("monochrome") == false
    #expect(run.pty.output.ranges(of: "probe 日本").count == first + (hasColors ? 1 : 0))
    if let ground { #expect(run.pty.output.contains(ground)) }
    let after = run.pty.bytes.count
    try await run.pty.send("T?")
    try await run.pty.waitForOutput(#"character("?")"#)
    let output = String(decoding: run.pty.bytes.dropFirst(after), as: UTF8.self)
    if let ground { #expect(!output.contains(ground), "the ground is given back") }
    try await run.pty.send("q")
    #expect(try await run.pty.exit() == 0)
    #expect(run.pty.modes == run.pty.modesBefore)
  }

  /// A terminal of eight colours has 64 pairs, two hundred themes have more.
  @Test(arguments: [
    (["TERM": "xterm"], "32m"), (["TERM": "xterm-256color"], "38;5;42m"),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], "38;2;79;201;127"),
  ])
  func themesUseUpNoColourPairs(_ variables: [String: String], green: String) async throws {
    let run = try ProbeRun(variables)
    try await run.isReady()
    try await run.pty.send("U")
    try await run.waitFor(.key(.character("U")))
    let before = run.pty.bytes.count
    try await run.pty.send("L!")
    try await run.pty.waitForOutput(#"character("!")"#)
    let output = String(decoding: run.pty.bytes.dropFirst(before), as: UTF8.self)
    #expect(output.contains(green), "\(output.debugDescription)")
  }

  @Test func aWholeScreenHasTheGroundOfTheTheme() async throws {
    let shell = try await Tmux(columns: 60, rows: 12)
    try await shell.startProbe()
    #expect(try !shell.styledScreen().contains("48;5;234"))
    try shell.tmux(["send-keys", "T"])
    try await shell.waitForScreen(#"character("T")"#)
    try expectGround(shell.styledScreen(), rows: 12)
    try shell.tmux(["resize-window", "-x", "80", "-y", "20"])
    try await shell.waitForLog("resized(Drawing.Size(width: 80, height: 20))")
    try await shell.waitForScreen("height: 20")
    try expectGround(shell.styledScreen(), rows: 20)
    try await shell.quitProbe()
  }

  private func expectGround(_ screen: String, rows count: Int) {
    let rows = screen.split(separator: "\n")
    #expect(rows.count == count && rows.first?.contains("48;5;234") == true)
    // Whatever ends a style goes on with the ground.
    #expect(!rows.contains { $0.contains("[49m ") || $0.contains("[0m ") }, "\(rows)")
  }

  @Test func theShellHasItsOwnColoursAgain() async throws {
    let shell = try await Tmux(columns: 60, rows: 12)
    try await shell.startProbe()
    try shell.tmux(["send-keys", "T"])
    try await shell.waitForScreen(#"character("T")"#)
    try await shell.quitProbe()
    #expect(try !shell.styledScreen().contains("48;5;234"))
  }

  @Test func theDescriptionOfDirectColorIsNotInherited() async throws {
    let run = try ProbeRun(["COLORTERM": "truecolor", "TERMINFO": "/etc/terminfo"])
    try await run.isReady()
    try await run.waitFor("TERMINFO=/etc/terminfo")
  }
}
