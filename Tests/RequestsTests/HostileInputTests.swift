import ChildProcess
import Foundation
import PathModel
import Testing

@testable import Requests

/// What an operator's text could be taken for by a shell, ssh, curl or the server.
@Suite struct HostileInputTests {
  static let texts = [
    "'", "\"", "a\"b'c", "`touch pwned`", "$(touch pwned)", "${HOME}", "; touch pwned #",
    "| touch pwned", "&& touch pwned", "> pwned", "-o pwned", "--output=pwned", "@/etc/passwd",
    "</etc/passwd", "ä日本🙂", "a b", "a\tb", "\\", "\\n", "\\\"", "\\\\\" output = \"pwned",
    "{a,b}", "[1-3]", "#x", "?x=%41&y", "%{http_code}", "%s%n", "!!", "~", "*", "a=b", "a: b", ";",
    "url = \"http://127.0.0.1:1\"", "\u{85}", "\u{2028}", "\u{202E}",
  ]

  @Test func onThisMachineEveryTextArrivesAsItIs() async throws {
    let folder = try Folder()
    try await check(Curl(RecordingCurl.here(folder)))
    let arguments = folder.text("arguments").split(separator: "\0")
    #expect(arguments.count == 3 * Self.texts.count)
    #expect(Set(arguments) == ["--disable", "--config", "-"])
  }

  @Test func overSSHEveryTextArrivesAsItIs() async throws {
    let log = #"printf '%s\n' "$SSH_ORIGINAL_COMMAND" >>"$HOME/commands""#
    let ssh = try await SSHServer(
      ["ForceCommand \(log); eval \"$SSH_ORIGINAL_COMMAND\""],
      programs: ["curl": RecordingCurl.script]
    )
    try await check(ssh.curl())
    let commands = ssh.folder.text("home/commands").split(separator: "\n")
    #expect(commands.count == Self.texts.count)
    #expect(
      Set(commands) == [#"printf 'pltop-%s\n' begin; exec curl --disable --config -"#]
    )
    let arguments = ssh.folder.text("home/arguments").split(separator: "\0")
    #expect(arguments.count == 3 * Self.texts.count)
    #expect(Set(arguments) == ["--disable", "--config", "-"])
  }

  /// Path, header and body hold each text; the server gets these bytes and no others.
  private func check(_ curl: Curl) async throws {
    let web = try RawServer()
    let route = RequestRoute(base: web.url)
    for text in Self.texts {
      let body = "\(text)\r\n\(text)\n\u{0B}\u{0C}\u{1B}[31m\(text)"
      let request = TestRequest(
        method: "POST",
        path: "/\(text)",
        headers: [HTTPHeader("X-Test", text)],
        body: body
      )
      let result = await curl.send(request, route)
      #expect(result.isExpected, "\(text): \(result.words)")
      let sent = try RawRequest(#require(web.requests.last))
      #expect(sent.line == "POST /\(Self.encoded(text)) HTTP/1.1")
      #expect(sent.headers.filter { $0.hasPrefix("X-Test") } == ["X-Test: \(text)"])
      #expect(sent.headers.count == 6)
      #expect(
        sent.names == ["host", "user-agent", "accept", "x-test", "content-length", "content-type"]
      )
      #expect(sent.body == Array(body.utf8))
    }
    #expect(web.requests.count == Self.texts.count)
  }

  private static func encoded(_ text: String) -> String {
    var allowed = CharacterSet.alphanumerics.intersection(
      CharacterSet(charactersIn: "\0"..."\u{7F}")
    )
    allowed.insert(charactersIn: "-._~!$&'()*+,;=:@/?%")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  @Test(arguments: ["", " ", "\t \t"])
  func aHeaderOfBlanksIsSentEmpty(value: String) async throws {
    let web = try RawServer()
    let request = TestRequest(headers: [HTTPHeader("X-Test", value)])
    #expect(await Curl().send(request, RequestRoute(base: web.url)).isExpected)
    let sent = try RawRequest(#require(web.requests.last))
    #expect(sent.headers.filter { $0.hasPrefix("X-Test") } == ["X-Test:"])
  }

  @Test(arguments: ["a": 99_900, "\"\n": 24_900])
  func aLargeBodyArrivesWhole(text: String, count: Int) async throws {
    let web = try RawServer()
    let body = String(repeating: text, count: count)
    let request = TestRequest(method: "PUT", body: body)
    let result = await Curl().send(request, RequestRoute(base: web.url))
    #expect(result.isExpected, "\(result.words)")
    #expect(try RawRequest(#require(web.requests.last)).body == Array(body.utf8))
  }

  @Test func whatIsTooLongForCurlIsRefused() async throws {
    let web = try RawServer()
    let route = RequestRoute(base: web.url)
    let text = String(repeating: "\"", count: 50_001)
    let requests = [
      TestRequest(method: "PUT", body: text), TestRequest(headers: [HTTPHeader("X", text)]),
      TestRequest(path: "/\(text)"),
    ]
    for (request, part) in zip(requests, ["body", "header", "path"]) {
      let words = await Curl().send(request, route).words
      #expect(words.contains("the \(part) has ") && words.contains("at most 100000"), "\(words)")
      let many = await Curl().send(2, times: request, route).map(\.words)
      #expect(many.count == 2 && many.allSatisfy { $0.contains("the \(part) has ") })
    }
    #expect(web.requests.isEmpty)
  }

  @Test func aBurstTakesNoTextForManyURLs() async throws {
    let web = try RawServer()
    let request = TestRequest(
      method: "POST",
      path: "/[1-3]{a,b}#[1-2]",
      headers: [HTTPHeader("X-Test", "[1-3]{a,b}")],
      body: "[1-3]{a,b}"
    )
    let results = await Curl().send(3, times: request, RequestRoute(base: web.url))
    #expect(results.count == 3 && results.allSatisfy(\.isExpected))
    let sent = web.requests.map { RawRequest($0) }
    #expect(Set(sent.map(\.line)) == ["POST /%5B1-3%5D%7Ba,b%7D%23%5B1-2%5D HTTP/1.1"])
    #expect(sent.count == 3 && sent.allSatisfy { $0.body == Array("[1-3]{a,b}".utf8) })
  }
}
