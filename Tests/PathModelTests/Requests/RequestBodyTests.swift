import Testing

@testable import PathModel

@Suite struct RequestBodyTests {
  @Test func jsonIsLaidOut() {
    let lines = IndentedJSON.lines(of: #"  [{"a": "x, {y}\"", "b": []}, {}, 1.5e3,null]"#)
    #expect(
      lines == [
        "[", "  {", #"    "a": "x, {y}\"","#, #"    "b": []"#, "  },", "  {},", "  1.5e3,",
        "  null", "]",
      ]
    )
  }

  @Test(arguments: ["", "text", "12", "{", "[}", "{\"a", "]", "\"a\""])
  func whatIsNoObjectOrArrayIsLeftAlone(text: String) {
    #expect(IndentedJSON.lines(of: text) == nil)
  }

  @Test func textStaysAsItCame() {
    #expect(lines(Array("a\r\nb\n".utf8)) == ["a", "b", ""])
    #expect(lines([]) == [])
  }

  @Test func whatIsNoTextIsCounted() {
    #expect(lines([0x89, 0, 1]) == ["(3 bytes that are no text)"])
    #expect(lines([0x1F, 0x8B], encoding: "gzip") == ["(2 bytes, gzip, not shown)"])
  }

  @Test func bytesThatAreNoUTF8AreMarked() { #expect(lines([0xE9, 0x61]) == ["\u{FFFD}a"]) }

  @Test func aCutBodySaysSo() {
    #expect(lines(Array("ab".utf8), size: 9) == ["ab", "(the first 2 of 9 bytes)"])
  }

  private func lines(_ body: [UInt8], size: Int? = nil, encoding: String? = nil) -> [String] {
    var result = RequestResult(outcome: .answered(status: 200))
    result.body = body
    result.bodySize = size ?? body.count
    if let encoding { result.headers = [HTTPHeader("Content-Encoding", encoding)] }
    return result.bodyLines
  }
}
