import Drawing
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("plain ASCII", "plain ASCII"),
    ("日本 é 🚀 ─", "日本 é 🚀 ─"),
    ("a\u{1B}[31;1mred\u{1B}[0m!", "ared!"),
    ("a\u{1B}]0;title\u{7}b", "ab"),
    ("a\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "alink"),
    ("a\u{1B}(0b\u{1B}cd", "abd"),
    ("a\u{9B}2Jb\u{9D}t\u{9C}c", "abc"),
    ("a\u{1B}", "a"),
    ("a\u{1B}[", "a"),
    ("a\u{1B}]never ends\nb", "a b"),
    ("nul\0 bell\u{7} del\u{7F} c1\u{80}\u{9F}", "nul bell del c1"),
    ("tab\tnewline\nreturn\r\nend", "tab newline return  end"),
    ("next\u{85}line\u{2028}para\u{2029}graph", "next line para graph"),
    ("bidi \u{202E}txt\u{202C}\u{2066}x\u{2069}\u{200F}\u{61C}", "bidi txtx"),
    ("zero\u{200B}width\u{200D}\u{FEFF}\u{2060}", "zerowidth"),
    ("warning \u{26A0}\u{FE0F} soft\u{AD}hyphen", "warning \u{26A0} softhyphen"),
    ("tag\u{E0041}\u{E007F} skin👍\u{1F3FD}", "tag skin👍"),
    ("👨\u{200D}👩", "👨👩"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}x", "e\u{301}\u{301}\u{301}x"),
    ("", ""),
  ])
  func lineIsSafe(_ text: String, expected: String) {
    #expect(Array(SafeText.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func invalidUTF8IsReplaced() {
    let text = String(
      decoding: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x62] as [UInt8],
      as: UTF8.self
    )
    let line = SafeText.line(text)
    #expect(line.hasPrefix("a\u{FFFD}"))
    #expect(line.hasSuffix("b"))
  }

  @Test func noControlCharacterSurvives() {
    for value in (0..<0x300).map(UInt32.init) + Array(0x2000..<0x2070) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let survivors = SafeText.line("a\(Character(scalar))b").unicodeScalars.filter {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      #expect(survivors.isEmpty, "U+\(String(value, radix: 16))")
    }
  }

  @Test func safeTextIsAFixedPoint() {
    for text in ["a\u{1B}[31mb\u{301}\u{301}\u{301}\u{301}", "\r\n\t\u{202E}x", "日本🚀"] {
      let once = SafeText.line(text)
      #expect(SafeText.line(once) == once)
    }
  }

  @Test func linesAreSplitAtEveryKindOfEnd() {
    #expect(SafeText.lines("a\nb\r\nc\rd\u{2028}e\n") == ["a", "b", "c", "d", "e"])
    #expect(SafeText.lines("a\n\nb") == ["a", "", "b"])
    #expect(SafeText.lines("") == [])
    #expect(SafeText.lines("\u{1B}[1ma\u{1B}[0m\n") == ["a"])
  }
}
