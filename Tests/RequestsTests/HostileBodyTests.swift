import PathModel
import Testing

@testable import Requests

/// Bodies in encodings that were not asked for, and bodies that are costly to show.
@Suite struct HostileBodyTests {
  @Test(arguments: [
    (Array("gr\u{FC}n".unicodeScalars.map { UInt8($0.value) }), ["gr\u{FFFD}n"]),
    ([0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00], ["(6 bytes that are no text)"]),
    ([0x61, 0x80, 0xC0, 0x62], ["a\u{FFFD}\u{FFFD}b"]),
    (Array("a\0b".utf8), ["(3 bytes that are no text)"]),
  ])
  func anEncodingThatIsNotUTF8(bytes: [UInt8], lines: [String]) async throws {
    let result = try await send("Content-Type: text/plain; charset=utf-8", bytes)
    #expect(result.isExpected && result.body == bytes)
    #expect(result.bodyLines == lines)
  }

  @Test(arguments: ["gzip", "br", "x\u{1B}[2J"])
  func aBodyThatIsCompressed(encoding: String) async throws {
    let bytes: [UInt8] = [0x1F, 0x8B, 0x08, 0x00, 0xFF]
    let result = try await send("Content-Encoding: \(encoding)", bytes)
    #expect(result.isExpected && result.body == bytes)
    #expect(result.bodyLines == ["(5 bytes, \(encoding), not shown)"])
  }

  @Test func escapeSequencesAreKeptForTheOneThatDrawsToDrop() async throws {
    let bytes = Array("\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31mred".utf8)
    let result = try await send("X: \u{1B}[2J", bytes)
    #expect(result.body == bytes)
    #expect(result.headers["X"] == "\u{1B}[2J")
    #expect(!result.words.contains("\u{1B}"))
  }

  /// Laid out, each of these would be thousands of times as large.
  @Test(arguments: ["[", "{\"a\":[", "[[],"])
  func deepJSONIsNotLaidOut(text: String) async throws {
    let count = Curl.bodyLimit / (2 * text.utf8.count)
    let body = Array(String(repeating: text, count: count).utf8)
    let result = try await send("Content-Type: application/json", body)
    #expect(result.isExpected)
    #expect(result.bodyLines.count == 1)
  }

  @Test func jsonIsLaidOutDownToAnOrdinaryDepth() {
    let depth = IndentedJSON.deepest
    let fitting = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(IndentedJSON.lines(of: fitting)?.count == 2 * depth - 1)
    #expect(IndentedJSON.lines(of: "[\(fitting)]") == nil)
  }

  private func send(_ header: String, _ body: [UInt8]) async throws -> RequestResult {
    let head = "HTTP/1.1 200 OK\r\n\(header)\r\nContent-Length: \(body.count)\r\n\r\n"
    let web = try RawServer { $0.send(Array(head.utf8) + body) }
    return await Curl().send(TestRequest(), RequestRoute(base: web.url))
  }
}
