import PathModel
import Testing

@testable import AWSBackend

/// Output that is not one JSON object, as wrappers print it.
@Suite struct StrayOutputTests {
  @Test(arguments: [
    ("Assuming role ops\n{\"a\": 1}\n", StrayOutput.wordsBefore("Assuming role ops")),
    ("{\"a\": 1}\nDone in 2s\n", .wordsAfter("Done in 2s")),
    ("\u{1B}[1;39m{\u{1B}[0m\n  \"a\": \u{1B}[0;32m1\u{1B}[0m\n\u{1B}[1;39m}\u{1B}[0m\n", .colours),
    (" \n<html>\n{}</html>", .webPage), ("", .nothing), (" \n", .nothing),
    ("------\n| x |\n", .other("------ | x |")), ("Vpcs: []\n", .other("Vpcs: []")),
    ("[{\"a\": 1}]", .other("[{\"a\": 1}]")), ("{\"a\":", .other("{\"a\":")),
  ])
  func isToldApart(output: String, expected: StrayOutput) {
    #expect(StrayOutput(Array(output.utf8)) == expected)
  }

  @Test(arguments: ["{}", "\n {\"a\": 1}\r\n", "{ no JSON either }"])
  func whatLooksLikeAnObjectIsLeftToTheDecoder(output: String) {
    #expect(StrayOutput(Array(output.utf8)) == nil)
  }

  @Test func invalidBytesDoNoHarm() {
    #expect(StrayOutput([0xFF, 0xC3, 0x1B, 0x5B]) != nil)
    #expect(StrayOutput([0x1B]) != nil)
  }
}
