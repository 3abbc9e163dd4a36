import PathModel
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a shell makes of the command: exactly the words that curl is to get.
@Suite struct CurlCommandLineTests {
  private static let hostile = [
    "plain", "it's", "''", "'\"'\"'", "$(touch /tmp/pltop-x)", "`id`", "$HOME ${IFS}", "a\nb\n\n",
    "\\", "\\'", "-o/etc/passwd", "--data", "@/etc/passwd", "日本語 é e\u{301} 👩‍👩‍👧",
    "* ? [a] ~ # ! & ; | < >",
    "'\u{301}", "\u{1B}[31m\t\r", " ", "\u{FEFF}\u{202E}", String(repeating: "'x", count: 5_000),
  ]

  private let route = RequestRoute(base: "http://vpce-1.example.com")

  @Test(arguments: hostile)
  func aShellReadsEveryCharacterOfABody(body: String) throws {
    try check(TestRequest(method: "POST", body: body))
  }

  @Test(arguments: hostile)
  func aShellReadsEveryCharacterOfAPathAndAHeader(text: String) throws {
    var request = TestRequest(path: "/\(text)", headers: [HTTPHeader("X-A", text)])
    // A header cannot have line ends, and a command that cannot be sent is none.
    if request.problem != nil { request.headers = [] }
    try check(request, RequestRoute(base: "http://a/\(text)", connection: text))
  }

  @Test func randomTextSurvivesTheShell() throws {
    var generator = SystemRandomNumberGenerator()
    let scalars = (1...0x7F).compactMap { Unicode.Scalar($0) } + ["é", "日", "'", "'", "\\", "$"]
    for _ in 0..<100 {
      var body = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        body.append(scalars.randomElement(using: &generator) ?? "x")
      }
      try check(TestRequest(method: "PUT", body: String(body)))
    }
  }

  @Test func theUsualRequestIsShortAndReadable() throws {
    let command = try #require(CurlCommandLine(TestRequest(), route))
    #expect(
      command.text == "curl --include --globoff --path-as-is --max-time 10 "
        + "--url http://vpce-1.example.com/"
    )
  }

  @Test func everythingThatIsSentIsInIt() throws {
    let request = TestRequest(
      method: "POST",
      path: "/a b?c=[1]",
      headers: [HTTPHeader("Accept", "text/plain"), HTTPHeader("X-Empty", "")],
      body: "@file",
      timeout: .seconds(3)
    )
    let route = RequestRoute(base: "http://a:8080", connection: "127.0.0.1:18080")
    let words = try #require(CurlCommandLine(request, route)).words
    #expect(
      words.dropFirst(4) == [
        "--max-time", "3", "--noproxy", "*", "--connect-to", "::127.0.0.1:18080", "--request",
        "POST", "--header", "Accept: text/plain", "--header", "X-Empty;", "--data-raw", "@file",
        "--url", "http://a:8080/a%20b?c=%5B1%5D",
      ]
    )
  }

  @Test(arguments: [
    ("10.1.1.12", "::10.1.1.12:"), ("fd00::1", "::[fd00::1]:"), ("[fd00::1]:80", "::[fd00::1]:80"),
    ("[fd00::1]", "::[fd00::1]:"),
  ])
  func whatToConnectToIsWrittenAsCurlTakesIt(connection: String, expected: String) throws {
    let route = RequestRoute(base: "http://a", connection: connection)
    #expect(try #require(CurlCommandLine(TestRequest(), route)).words.contains(expected))
  }

  @Test func headHasNoBodyToWaitFor() throws {
    let words = try #require(CurlCommandLine(TestRequest(method: "HEAD"), route)).words
    #expect(words.contains("--head") && !words.contains("--request"))
  }

  @Test func whatCannotBeSentIsNoCommand() {
    #expect(CurlCommandLine(TestRequest(headers: [HTTPHeader("@/etc/passwd", "x")]), route) == nil)
    #expect(CurlCommandLine(TestRequest(body: "a\0b"), route) == nil)
  }

  /// Runs the command in a shell where `curl` is a function that tells its arguments.
  private func check(_ request: TestRequest, _ route: RequestRoute? = nil) throws {
    let command = try #require(CurlCommandLine(request, route ?? self.route))
    let script = "curl() { printf '%s\\0' \"$@\"; }\n\(command.text)"
    let stream = try #require(popen(script, "r"))
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      output += buffer[..<count]
    }
    #expect(pclose(stream) == 0)
    let words = output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { Array($0) }
    #expect(words == command.words.dropFirst().map { Array($0.utf8) })
  }
}
