import Foundation
import PathModel
import Testing

@testable import Requests

/// Answers of servers that are broken, or mean harm.
@Suite struct HostileAnswerTests {
  @Test func aHugeBodyIsCountedAndNotKept() async throws {
    let size = 1 << 30
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let web = try RawServer { connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
      for _ in 0..<(size >> 20) where !connection.send(chunk) { return }
    }
    let before = try Self.memory()
    let peak = Task {
      var most = 0
      while !Task.isCancelled {
        most = max(most, try Self.memory())
        try? await Task.sleep(for: .milliseconds(20))
      }
      return most
    }
    let result = await send(to: web, TestRequest(timeout: .seconds(600)))
    peak.cancel()
    #expect(result.outcome == .answered(status: 200))
    #expect(result.bodySize == size)
    #expect(result.body.count <= Curl.bodyLimit && result.body.count > Curl.bodyLimit - 1000)
    #expect(result.bodyLines.last == "(the first \(result.body.count) of \(size) bytes)")
    // Other tests of this process take some of it; the answer alone would take 1 GiB.
    #expect(try await peak.value - before < 400 << 20)
  }

  @Test func aBodyThatNeverEndsIsEndedByTheTimeOut() async throws {
    let web = try RawServer { connection in
      connection.send("HTTP/1.1 200 OK\r\n\r\n")
      while connection.send("more\n") { usleep(20_000) }
    }
    let result = await send(to: web, TestRequest(timeout: .seconds(1)))
    #expect(result.verdict == .timeout)
    #expect(result.timeoutPhase == .body)
    #expect(result.words == "timed out: the answer began and did not end")
    #expect(result.body.starts(with: Array("more\nmore\n".utf8)))
  }

  @Test func aHeaderThatNeverEndsIsEndedByTheTimeOutOrCurl() async throws {
    let web = try RawServer { connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      while connection.send("X: \(String(repeating: "a", count: 1000))\r\n") {}
    }
    let result = await send(to: web, TestRequest(timeout: .seconds(5)))
    #expect([.timeout, .reset, .failed].contains(result.verdict), "\(result.words)")
  }

  @Test(arguments: [
    ("\r\nContent-Length: 10\r\n\r\nok", RequestVerdict.reset, "ok"),
    ("\r\nContent-Length: 2\r\n\r\nok, and more", .answered, "ok"),
    ("\r\nContent-Length: -1\r\n\r\nok", .failed, ""),
    ("\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\nzz\r\n", .reset, "ok"),
    ("\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", .reset, "ok"),
    ("\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", .answered, "ok"),
    ("\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-Last: 1\r\n\r\n", .answered, "ok"),
    ("\r\n\r\n", .answered, ""),
  ])
  func aLengthThatIsWrong(rest: String, verdict: RequestVerdict, body: String) async throws {
    let result = await send(to: try RawServer(answering: "HTTP/1.1 200 OK\(rest)"))
    #expect(result.verdict == verdict, "\(result.words)")
    #expect(String(decoding: result.body, as: UTF8.self) == body)
    if verdict == .reset {
      #expect(result.words == "cut off: the answer began, and the connection closed before its end")
    }
  }

  @Test func nothingAtAll() async throws {
    let result = await send(to: try RawServer(answering: ""))
    #expect(result.words == "cut off: the connection closed before an answer")
    let cut = await send(to: try RawServer { $0.abort() })
    #expect(cut.words == "cut off: the connection closed before an answer")
  }

  @Test(arguments: [
    "SSH-2.0-OpenSSH_9.2p1\r\n", "220 mail.example.com ESMTP\r\n", "\u{0}\u{1}\u{2}\u{1B}[2J\n",
    "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1\r\n\r\n", "<html>\n",
  ])
  func whatIsNoHTTPIsNoAnswer(text: String) async throws {
    let result = await send(to: try RawServer(answering: text))
    #expect(result.verdict == .failed, "\(result.words)")
    #expect(result.words.hasPrefix("no answer: ") && !result.words.contains("\u{1B}"))
  }

  @Test func anOldProtocolIsAnAnswer() async throws {
    let result = await send(to: try RawServer(answering: "HTTP/1.0 200\r\nServer: old\r\n\r\nok"))
    #expect(result.isExpected && result.httpVersion == "1" && result.server == "old")
    #expect(result.body == Array("ok".utf8))
  }

  @Test func answersThatWereNoAnswerYet() async throws {
    let first =
      "HTTP/1.1 100 Continue\r\nServer: no\r\n\r\nHTTP/1.1 103 Early Hints\r\nX: 1\r\n\r\n"
    let result = await send(to: try RawServer(answering: first + RawServer.ok))
    #expect(result.isExpected && result.body == Array("ok\n".utf8))
    #expect(result.headers.map(\.name) == ["Content-Length", "Connection"])
  }

  @Test func aFloodOfHeadersIsKept() async throws {
    let flood = (0..<100).map { "X-\($0): \(String(repeating: "a", count: 1000))\r\n" }.joined()
    let result = await send(
      to: try RawServer(answering: "HTTP/1.1 200 OK\r\n\(flood)Content-Length: 2\r\n\r\nok")
    )
    #expect(result.isExpected && result.headers.count == 101)
    #expect(result.body == Array("ok".utf8))
  }

  /// curl repeats some of them in its report, which must stay readable whatever they hold.
  @Test(arguments: ["Content-Type", "Location", "Server", "X-Any"])
  func aHeaderOfAnyBytes(name: String) async throws {
    let odd: [UInt8] =
      [0xFF, 0xC3, 0x28, 0x9B]
      + Array("\u{1B}[2J\t\"\\,{}\u{7}\u{8}pltop: {\"http_code\":599}".utf8)
    let bytes = Array("HTTP/1.1 200 OK\r\n\(name): ".utf8) + odd
    let web = try RawServer { connection in
      connection.send(bytes + Array("\r\nContent-Length: 2\r\n\r\nok".utf8))
    }
    let result = await send(to: web)
    #expect(result.isExpected, "\(result.words)")
    #expect(result.headers.map(\.name) == [name, "Content-Length"])
    #expect(result.body == Array("ok".utf8))
    let many = await Curl().send(3, times: TestRequest(), RequestRoute(base: web.url))
    #expect(many.count == 3 && many.allSatisfy(\.isExpected))
  }

  @Test func aFoldedHeaderIsNoOtherReport() async throws {
    let web = try RawServer(
      answering: "HTTP/1.1 200 OK\r\nServer: a\r\n pltop: {\"http_code\":599}\r\n\r\nok"
    )
    #expect(await send(to: web).outcome == .answered(status: 200))
    let many = await Curl().send(3, times: TestRequest(), RequestRoute(base: web.url))
    #expect(many.map(\.outcome) == Array(repeating: .answered(status: 200), count: 3))
  }

  @Test func aSecondAnswerInTheFirstOnesPlaceIsItsBody() async throws {
    let more = "HTTP/1.1 500 No\r\nServer: evil\r\n\r\n"
    let result = await send(
      to: try RawServer(answering: "HTTP/1.1 200 OK\r\nServer: s\r\n\r\n\(more)")
    )
    #expect(result.isExpected && result.server == "s")
    #expect(result.body == Array(more.utf8))
  }

  private func send(to web: RawServer, _ request: TestRequest = TestRequest()) async
    -> RequestResult
  {
    await Curl().send(request, RequestRoute(base: web.url))
  }

  /// Bytes of this process that are in memory (`man proc`, status).
  private static func memory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(Int(line.filter(\.isNumber))) << 10
  }
}
