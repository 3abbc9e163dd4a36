import NIOCore
import Testing

@testable import DemoCloud

@Suite struct RepeatedBodyTests {
  @Test(arguments: [
    ("", 5), ("abc", 0), ("abc", -1), ("abc", 1), ("abc", 30_001),
    (String(repeating: "x", count: 100_000), 2), ("", .max),
  ])
  func thePiecesMakeUpTheBody(text: String, repetitions: Int) {
    var body = RepeatedBody(of: AppAnswer(body: Array(text.utf8), repetitions: repetitions))
    var all = ""
    while let piece = body.next() { all += String(buffer: piece) }
    #expect(all == String(repeating: text, count: text.isEmpty ? 0 : max(0, repetitions)))
    #expect(body.bytesLeft == 0)
  }

  @Test func aBodyLongerThanAnyNumberHasNoEnd() {
    var body = RepeatedBody(of: AppAnswer(body: [1, 2, 3], repetitions: .max))
    #expect(body.bytesLeft == .max)
    #expect(body.next()?.readableBytes ?? 0 > 60_000)
  }
}
