import Drawing
import Testing

struct TextWidthTests {
  /// From glibc 2.36 in C.UTF-8; the whole table is compared where ncurses is: in TerminalTests.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🚀", 2), ("─│╭", 3),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("⚠\u{FE0F}", 1), ("🇩🇪", 2),
    ("👨\u{200D}👩", 4), ("\u{FFFD}", 1), ("\u{E000}", 1), ("a\tb\n", 4), ("\u{1B}[1mx", 1),
  ])
  func widthIsThatOfTheCells(_ text: String, expected: Int) {
    #expect(TextWidth.of(text) == expected)
    #expect(text.reduce(0) { $0 + TextWidth.of($1) } == expected || text.contains("\u{1B}"))
    var screen = Screen(size: Size(width: 20, height: 1))
    #expect(screen.put(text, x: 0, y: 0) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("abcdef", -1, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("a\nb", 3, "a b"),
  ])
  func clippedFits(_ text: String, width: Int, expected: String) {
    let clipped = TextWidth.clipped(text, to: width)
    #expect(clipped == expected)
    #expect(TextWidth.of(clipped) <= max(0, width))
  }

  @Test func anEllipsisWiderThanTheRoomIsCut() {
    #expect(TextWidth.clipped("abcdef", to: 2, ellipsis: "...") == "..")
    #expect(TextWidth.clipped("abcdef", to: 4, ellipsis: "...") == "a...")
    #expect(TextWidth.clipped("abcdef", to: 4, ellipsis: "") == "abcd")
  }

  @Test func paddedIsExactlyThatWide() {
    #expect(TextWidth.padded("日", to: 5) == "日   ")
    #expect(TextWidth.padded("日", to: 5, alignment: .right) == "   日")
    #expect(TextWidth.padded("日", to: 5, alignment: .center) == " 日  ")
    #expect(TextWidth.padded("日本語", to: 4) == "日… ")
    #expect(TextWidth.padded("abc", to: -1) == "")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 5, ["one", "two", "three"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("an abcdefghij", 4, ["an", "abcd", "efgh", "ij"]),
    ("  abcdefgh", 4, ["  ab", "cdef", "gh"]),
    ("a    b", 3, ["a", "b"]),
    ("日本語テキスト", 5, ["日本", "語テ", "キス", "ト"]),
    ("ab日本", 4, ["ab日", "本"]),
    ("日", 1, ["日"]),
    ("a\nb\n\nc", 9, ["a", "b", "", "c"]),
    ("", 5, []),
    ("abc", 0, []),
    ("abc", -5, []),
  ])
  func wrappedBreaksAtWords(_ text: String, width: Int, expected: [String]) {
    #expect(TextWidth.wrapped(text, to: width) == expected)
  }
}
