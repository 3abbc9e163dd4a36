import Drawing
import Testing

@testable import Terminal

struct KeyDecoderTests {
  private func decoded(_ text: String) -> [TerminalEvent] { decoded(Array(text.utf8)) }

  private func decoded(_ bytes: [UInt8]) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.feed(bytes[...]) + decoder.giveUp()
  }

  @Test(arguments: [
    ("a", Key.character("a")), ("日", .character("日")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{3}", .control("c")),
    ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\0", .control(" ")),
    ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")),
    ("\u{1B}O", .alt("O")), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5D", .left),
    ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OF", .end),
    ("\u{1B}[4~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[21;2~", .function(10)), ("\u{1B}[24~", .function(12)),
    ("\u{1B}OM", .enter),
  ])
  func oneKey(_ bytes: String, key: Key) {
    #expect(decoded(bytes) == [.key(key)])
  }

  @Test func aSequenceMayComeInPieces() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    for byte in "\u{1B}[1;".utf8 {
      #expect(decoder.feed([byte]).isEmpty)
      #expect(decoder.patience == 25)
    }
    #expect(decoder.feed(Array("5A".utf8)[...]) == [.key(.up)])
    #expect(decoder.patience == nil)
    #expect(decoder.feed([0xE6, 0x97]).isEmpty)
    #expect(decoder.feed([0xA5]) == [.key(.character("日"))])
  }

  /// Nothing of an unknown sequence leaks as a key, and what follows it is not lost.
  @Test(arguments: [
    "\u{1B}[99;99;99q", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}Ok", "\u{1B}[I", "\u{1B}[99~",
    "\u{1B}[<0;1M", "\u{1B}[<0;0;0M", "\u{1B}[" + String(repeating: "1;", count: 500) + "u",
  ])
  func unknownSequencesAreDropped(_ bytes: String) {
    #expect(decoded(bytes + "q") == [.key(.character("q"))])
  }

  @Test func brokenSequencesGiveWayToTheNextKey() {
    #expect(decoded("\u{1B}[1\u{3}") == [.key(.control("c"))])
    #expect(decoded("\u{1B}[1\u{1B}[A") == [.key(.up)])
    #expect(decoded("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(decoded("\u{1B}\r") == [.key(.escape), .key(.enter)])
    #expect(decoded([0xE6, 0x97, 0x71]) == [.key(.character("q"))])
    #expect(decoded([0xFF, 0x80, 0xC0, 0xED, 0xA0, 0x80, 0x71]) == [.key(.character("q"))])
  }

  @Test func pastesKeepTheirBytes() {
    #expect(
      decoded("\u{1B}[200~a\r\u{1B}[A\u{3}日\u{1B}[201~q") == [
        .paste("a\r\u{1B}[A\u{3}日"), .key(.character("q")),
      ]
    )
    #expect(decoded("\u{1B}[200~\u{1B}\u{1B}[201~") == [.paste("\u{1B}")])
    #expect(decoded("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func anUnfinishedPasteEndsWhenNothingComes() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~abc\u{1B}[20".utf8)[...]).isEmpty)
    #expect(decoder.patience == 2_000)
    #expect(decoder.giveUp() == [.paste("abc\u{1B}[20")])
    #expect(decoder.feed(Array("q".utf8)[...]) == [.key(.character("q"))])
  }

  @Test func aPasteIsBounded() {
    var decoder = KeyDecoder()
    _ = decoder.feed(Array("\u{1B}[200~".utf8)[...])
    let block = [UInt8](repeating: 0x61, count: 1 << 19)
    for _ in 0..<3 { _ = decoder.feed(block[...]) }
    let events = decoder.feed(Array("\u{1B}[201~".utf8)[...])
    #expect(events == [.paste(String(repeating: "a", count: 1 << 20))])
  }

  @Test(arguments: [
    ("\u{1B}[<0;250;5M", Mouse.Action.press, 1), ("\u{1B}[<2;250;5m", .release, 3),
    ("\u{1B}[<32;250;5M", .drag, 1), ("\u{1B}[<64;250;5M", .scrollUp, 0),
    ("\u{1B}[<65;250;5M", .scrollDown, 0), ("\u{1B}[<16;250;5M", .press, 1),
  ])
  func mouseReports(_ bytes: String, action: Mouse.Action, button: Int) {
    let position = Point(x: 249, y: 4)
    #expect(decoded(bytes) == [.mouse(Mouse(action: action, button: button, position: position))])
  }

  /// Bytes of every kind in every order: no trap, and the decoder is ready for a key afterwards.
  @Test func noiseIsSurvived() {
    var random = SystemRandomNumberGenerator()
    var decoder = KeyDecoder()
    let common = Array("\u{1B}[O<;0129~MmABu\u{3}".utf8)
    for _ in 0..<500 {
      let noise = (0..<32).map { _ in
        Bool.random(using: &random)
          ? common[Int.random(in: common.indices, using: &random)]
          : UInt8.random(in: 0...255, using: &random)
      }
      _ = decoder.feed(noise[...])
      _ = decoder.giveUp()
      #expect(decoder.feed([0x71]) == [.key(.character("q"))], "after \(noise)")
    }
  }
}
