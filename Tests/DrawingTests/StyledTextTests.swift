import Testing

@testable import Drawing

@Suite struct StyledTextTests {
  private let parts = [StyledText("a", .up), StyledText("b", .down), StyledText("c")]

  @Test func joinedPartsKeepTheirStylesAndHaveTheGapBetweenThem() {
    let joined = parts.joined(by: StyledText("  ", .muted))
    #expect(joined.plain == "a  b  c")
    #expect(joined.spans.map(\.style.role) == [.up, .muted, .down, .muted, .text])
  }

  @Test func withoutAGapTheyFollowEachOther() { #expect(parts.joined().plain == "abc") }

  @Test func nothingJoinedIsNothing() {
    #expect([StyledText]().joined(by: "  ").spans.isEmpty)
  }
}
