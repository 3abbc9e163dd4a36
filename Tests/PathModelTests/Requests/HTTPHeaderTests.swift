import Testing

@testable import PathModel

@Suite struct HTTPHeaderTests {
  @Test(arguments: [
    ("Host: api.example.com", "Host", "api.example.com"), ("X:1:2", "X", "1:2"), ("X:", "X", ""),
    ("X:  a b \t", "X", "a b"),
  ])
  func aLineIsANameAndAValue(line: String, name: String, value: String) {
    #expect(HTTPHeader(line: line) == HTTPHeader(name, value))
  }

  @Test func aLineWithoutAColonIsNone() { #expect(HTTPHeader(line: "Host") == nil) }

  @Test(arguments: [
    "", "a b", "a\nb", "ü", "a:b", "@file", "a\u{0}", "(a)", "a\"b", "{a}", "a/b",
  ])
  func aNameThatIsNoTokenIsRefused(name: String) {
    #expect(HTTPHeader(name, "v").problem?.contains("header name") == true)
  }

  @Test(arguments: ["a\r\nHost: evil", "a\nb", "\u{0}", "\u{7F}", "\u{1B}[31m"])
  func aValueWithAControlCharacterIsRefused(value: String) {
    #expect(HTTPHeader("X", value).problem?.contains("control character") == true)
  }

  @Test(arguments: ["", "é 日本", "$(touch x); 'a' \"b\" `c` \\", "-o /x", "@/etc/passwd", "a\tb"])
  func whatHTTPAllowsIsAllowed(value: String) {
    #expect(HTTPHeader("X-Odd_1!", value).problem == nil)
  }

  @Test(arguments: ["Authorization", "authorization", "Cookie", "X-Api-Key"])
  func aSecretIsNotShown(name: String) {
    #expect(HTTPHeader(name, "s3cr3t").shown == HTTPHeader(name, "***"))
    #expect(HTTPHeader("Host", "h").shown.value == "h")
  }

  @Test func theLastOfANameCountsInWhateverCase() {
    let headers = [HTTPHeader("server", "a"), HTTPHeader("Server", "b")]
    #expect(headers["SERVER"] == "b")
    #expect(headers["host"] == nil)
  }
}
