import Testing

@testable import Terminal

struct TerminalSettingTests {
  private func setting(_ variables: [String: String]) -> TerminalSetting {
    TerminalSetting { variables[$0] }
  }

  @Test(arguments: [
    (["LANG": "C.UTF-8"], false), (["LANG": "en_US.utf8"], false),
    (["LANG": "de_DE.UTF-8@euro"], false),
    (["LANG": "C"], true), (["LANG": "de_DE"], true), (["LANG": "de_DE.ISO-8859-1"], true),
    ([:], true), (["LANG": "C.UTF-8", "LC_ALL": "C"], true),
    (["LANG": "C", "LC_CTYPE": "C.UTF-8"], false), (["LC_ALL": "", "LANG": "C.UTF-8"], false),
    (["LANG": "C.UTF-8", "TERM": "linux"], true),
  ])
  func asciiIsForLocalesWithoutUnicode(_ variables: [String: String], prefersASCII: Bool) {
    #expect(setting(variables).prefersASCII == prefersASCII)
  }

  @Test func directColorNeedsATerminalOfXtermsKind() {
    #expect(setting(["TERM": "xterm-256color", "COLORTERM": "truecolor"]).hasDirectColor)
    #expect(setting(["TERM": "tmux-256color", "COLORTERM": "24bit"]).hasDirectColor)
    #expect(!setting(["TERM": "xterm-256color"]).hasDirectColor)
    #expect(!setting(["TERM": "vt220", "COLORTERM": "truecolor"]).hasDirectColor)
    #expect(!setting(["COLORTERM": "truecolor"]).hasDirectColor)
  }

  @Test func emptyVariablesAreUnset() {
    #expect(setting(["TERM": ""]).type == nil)
    #expect(!setting(["NO_COLOR": ""]).refusesColor)
    #expect(setting(["NO_COLOR": "0"]).refusesColor)
  }

  @Test(arguments: [("C", "+"), ("C.UTF-8", "╭")])
  func glyphsSuitTheLocaleAndDataIsNeverGarbled(_ locale: String, corner: String) async throws {
    let run = try ProbeRun(["LANG": locale])
    try await run.isReady()
    #expect(run.pty.output.contains(corner))
    #expect(run.pty.output.contains("日本"))
  }
}
