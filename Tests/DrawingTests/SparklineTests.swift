import Drawing
import Testing

struct SparklineTests {
  private func plain(_ values: [Double?], _ width: Int, _ glyphs: Glyphs = .unicode) -> String {
    Sparkline(values, glyphs: glyphs).text(width: width).plain
  }

  @Test func levelsAreInProportionToTheLargest() {
    #expect(plain([0, 1, 2, 4, 8], 9) == "▁▂▃▅█")
    #expect(plain([0, 4, 8], 9, .ascii) == "_=#")
  }

  @Test func theNewestAreShown() { #expect(plain([8, 1, 2], 2) == "▅█") }

  @Test func whatFailedHasASignOfItsOwn() {
    let text = Sparkline([1, nil, nil, 1]).text(width: 9)
    #expect(text.plain == "█✖✖█")
    #expect(text.spans.map(\.style.role) == [.accent, .down, .accent])
  }

  @Test func oddNumbersAreDrawn() {
    #expect(plain([.nan, .infinity, -1, 2], 9).count == 4)
    #expect(plain([0, 0], 9) == "▁▁")
    #expect(plain([nil], 9) == "✖")
    #expect(plain([], 9) == "" && plain([1], 0) == "" && plain([1], -3) == "")
  }
}
