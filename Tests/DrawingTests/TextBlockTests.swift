import Drawing
import Testing

struct TextBlockTests {
  private let lines: [StyledText] = [
    StyledText("targets ") + StyledText("are all unhealthy", .down), "", "see the log",
  ]

  private func draw(_ block: TextBlock, _ width: Int, _ height: Int) -> Screen {
    drawn(width, height) { block.draw(in: $0, on: &$1) }
  }

  @Test func wrappedTextKeepsItsStyles() {
    let screen = draw(TextBlock(lines), 13, 5)
    #expect(screen.rows() == ["targets are", "all unhealthy", "", "see the log", ""])
    #expect(
      screen.styleRuns().map(\.description) == [#"0:8 down "are""#, #"1:0 down "all unhealthy""#]
    )
    #expect(TextBlock(lines).height(in: 13) == 4)
  }

  @Test func clippedTextEndsInAnEllipsis() {
    let block = TextBlock(lines, isWrapping: false, ellipsis: "...")
    #expect(draw(block, 11, 3).rows() == ["targets ...", "", "see the log"])
    #expect(draw(TextBlock(lines, isWrapping: false), 8, 1).rows() == ["targets…"])
  }

  @Test func theOffsetSkipsLines() {
    #expect(draw(TextBlock(lines, offset: 1), 13, 2).rows() == ["all unhealthy", ""])
    #expect(draw(TextBlock(lines, offset: 99), 13, 1).rows() == [""])
    #expect(draw(TextBlock(lines, offset: -1), 13, 1).rows() == ["targets are"])
  }

  @Test func staysInItsRectangle() {
    #expect(staysInside { TextBlock(lines).draw(in: $0, on: &$1) })
    #expect(staysInside { TextBlock(["日本語テキスト"], isWrapping: false).draw(in: $0, on: &$1) })
  }

  @Test func alignmentOfStyledText() {
    let text = StyledText("ab")
    #expect(drawn(6, 1) { text.draw(in: $0, on: &$1, alignment: .right) }.text() == "    ab")
    #expect(drawn(6, 1) { text.draw(in: $0, on: &$1, alignment: .center) }.text() == "  ab")
  }
}
