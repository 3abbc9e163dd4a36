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
    #expect(ColorDepth.indexed.index(of: RGB(hex)) == index)
  }

  @Test(
    arguments: [
      (0xFF_6B6B, 1), (0x4F_C97F, 2), (0xE5_B93C, 3), (0x00_50B0, 4), (0x5F_AFFF, 6),
      (0x9A_A0A6, nil), (0xFF_FFFF, nil), (0x00_0000, nil),
    ] as [(UInt32, Int32?)]
  )
  func basicColorsGoByHue(_ hex: UInt32, index: Int32?) {
    #expect(ColorDepth.basic.index(of: RGB(hex)) == index)
  }

  @Test func directColorsAvoidThePalette() {
    #expect(ColorDepth.direct.index(of: RGB(0x12_3456)) == 0x12_3456)
    #expect(ColorDepth.direct.index(of: RGB(0x00_0003)) == 8)
    #expect(ColorDepth.none.index(of: RGB(0x12_3456)) == nil)
  }

  /// What the green of a terminal is; nil when it must be sent no colour at all.
  @Test(
    arguments: [
      (["TERM": "xterm-256color"], "38;5;78m"),
      (["TERM": "xterm-256color", "NO_COLOR": ""], "38;5;78m"),
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

  @Test func theDescriptionOfDirectColorIsNotInherited() async throws {
    let run = try ProbeRun(["COLORTERM": "truecolor", "TERMINFO": "/etc/terminfo"])
    try await run.isReady()
    try await run.waitFor("TERMINFO=/etc/terminfo")
  }
}
