import Drawing
import Testing

struct FooterTests {
  private let hints = [
    Footer.Hint(key: "q", label: "quit"), Footer.Hint(key: "Enter", label: "details"),
    Footer.Hint(key: "?", label: "help"),
  ]

  private func draw(_ width: Int, note: StyledText = "") -> Screen {
    drawn(width, 1) { Footer(hints, note: note).draw(in: $0, on: &$1) }
  }

  @Test func onlyWholeHintsAreShown() {
    #expect(draw(40).text() == "q quit  Enter details  ? help")
    #expect(draw(28).text() == "q quit  Enter details")
    #expect(draw(20).text() == "q quit")
    #expect(draw(5).text() == "")
  }

  @Test func theNoteStandsAtTheRight() {
    #expect(draw(30, note: "paused").text() == "q quit  Enter details   paused")
    #expect(draw(28, note: "paused").text() == "q quit                paused")
  }

  @Test func keysAndLabelsHaveTheirRoles() {
    #expect(draw(6).styleRuns().map(\.description) == [#"0:0 key "q""#, #"0:1 muted " quit""#])
  }

  @Test func staysInItsRectangle() {
    #expect(staysInside { Footer(hints, note: "note").draw(in: $0, on: &$1) })
  }
}
