import Drawing
import Testing

struct ScreenTests {
  private func screen(_ width: Int, _ height: Int = 1) -> Screen {
    Screen(size: Size(width: width, height: height))
  }

  /// Draws into one row of a width and returns what is on it.
  private func row(_ width: Int = 8, _ draw: (inout Screen) -> Void) -> String {
    var screen = screen(width)
    draw(&screen)
    return screen.text()
  }

  @Test func textIsClippedAtBothEdges() {
    #expect(row(5) { $0.put("abcdefgh", x: 2, y: 0) } == "  abc")
    #expect(row(5) { $0.put("abcdefgh", x: -3, y: 0) } == "defgh")
    #expect(row(5) { $0.put("abc", x: 0, y: 1) } == "")
    #expect(row(5) { $0.put("abc", x: .max, y: .min) } == "")
    #expect(row(5) { $0.put("abc", x: .min, y: 0) } == "")
  }

  @Test func textIsClippedToTheClip() {
    let clip = Rect(x: 2, y: 0, width: 3, height: 1)
    #expect(row { $0.put("abcdefgh", x: 0, y: 0, clip: clip) } == "  cde")
    #expect(row { $0.put("abc", x: 0, y: 0, clip: Rect(x: 0, y: 0, width: 0, height: 0)) } == "")
    #expect(
      row { $0.put("abc", x: 6, y: 0, clip: Rect(x: 0, y: 0, width: 99, height: 9)) } == "      ab"
    )
  }

  @Test func putReturnsTheColumnAfterTheText() {
    var screen = screen(8)
    #expect(screen.put("ab", x: 1, y: 0) == 3)
    #expect(screen.put("日本", x: 1, y: 0) == 5)
    #expect(screen.put("abcdefghij", x: 1, y: 0) == 8)
    #expect(screen.put("ab", x: 20, y: 0) == 20)
    #expect(screen.put("abc", x: -1, y: 0) == 2)
    #expect(screen.put("e\u{301}", x: 0, y: 0) == 1)
  }

  @Test func wideGlyphsAreCutToBlanks() {
    #expect(row(3) { $0.put("日本", x: 0, y: 0) } == "日")
    #expect(
      row(3) {
        $0.fill($0.bounds, "x", style: Style())
        $0.put("日本", x: 0, y: 0)
      } == "日"
    )
    #expect(row(4) { $0.put("日本", x: -1, y: 0) } == " 本")
    let clip = Rect(x: 1, y: 0, width: 2, height: 1)
    #expect(row(4) { $0.put("日本", x: 0, y: 0, clip: clip) } == "")
  }

  @Test func overwritingHalfAWideGlyphErasesTheOther() {
    #expect(
      row {
        $0.put("日本", x: 0, y: 0)
        $0.put("x", x: 1, y: 0)
      } == " x本"
    )
    #expect(
      row {
        $0.put("日本", x: 0, y: 0)
        $0.put("x", x: 2, y: 0)
      } == "日x"
    )
    #expect(
      row {
        $0.put("日本", x: 0, y: 0)
        $0.put("語", x: 1, y: 0)
      } == " 語"
    )
  }

  @Test func wideGlyphsHaveAnEmptyRightHalf() {
    var screen = screen(4)
    screen.put("日x", x: 0, y: 0)
    #expect(screen[0, 0].text == "日")
    #expect(screen[1, 0].text == "")
    #expect(screen[2, 0].text == "x")
    #expect(screen[9, 9] == .blank)
    #expect(screen[-1, 0] == .blank)
  }

  @Test func marksShareTheCellOfTheirBase() {
    var screen = screen(4)
    screen.put("e\u{301}x", x: 0, y: 0)
    #expect(Array(screen[0, 0].text.unicodeScalars) == ["e", "\u{301}"])
    #expect(screen[1, 0].text == "x")
    #expect(row { $0.put("\u{301}x", x: 0, y: 0) } == "x")
    #expect(row { $0.put("日\u{301}x", x: 0, y: 0) } == "日\u{301}x")
  }

  @Test func marksAreBounded() {
    var screen = screen(4)
    screen.put("e" + String(repeating: "\u{301}", count: 1_000) + "x", x: 0, y: 0)
    #expect(screen[0, 0].text.unicodeScalars.count == 4)
    #expect(screen[1, 0].text == "x")
  }

  @Test func fillIsClippedAndNarrow() {
    let rect = Rect(x: 2, y: -3, width: 99, height: 99)
    #expect(row(4) { $0.fill(rect, "x", style: Style()) } == "  xx")
    #expect(
      row(4) {
        $0.put("abcd", x: 0, y: 0)
        $0.fill(rect, "日", style: Style())
      } == "ab"
    )
  }

  @Test func restyleKeepsTheText() {
    var screen = screen(4)
    screen.put("abcd", x: 0, y: 0)
    screen.restyle(Rect(x: 1, y: 0, width: 2, height: 9)) { $0.role = .down }
    #expect(screen.text() == "abcd")
    #expect(screen.styleRuns().map(\.description) == [#"0:1 down "bc""#])
  }

  @Test func sizesWithoutCellsAreHarmless() {
    for size in [Size(width: 0, height: 5), Size(width: 5, height: 0), Size(width: -1, height: -1)]
    {
      var screen = Screen(size: size)
      screen.put("日", x: 0, y: 0)
      screen.fill(Rect(x: 0, y: 0, width: 9, height: 9), "x", style: Style())
      #expect(screen[0, 0] == .blank)
      #expect(screen.changes(from: nil).isEmpty)
    }
    #expect(Screen(size: Size(width: .max, height: 1)).size.width == 1_000)
  }

  @Test func rowsHaveNoTrailingBlanks() {
    var screen = screen(6, 3)
    screen.put("a b  ", x: 0, y: 1)
    #expect(screen.rows() == ["", "a b", ""])
    #expect(screen.text() == "\na b\n")
  }
}
