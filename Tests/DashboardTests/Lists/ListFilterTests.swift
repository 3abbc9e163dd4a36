import Drawing
import Testing

@testable import Dashboard

@Suite struct ListFilterTests {
  private static let columns = ["", "zone", "state", "target"]
  private static let row = ["●", "1a", "healthy", "10.100.100.140:8080"]

  @Test(arguments: [
    ("", true), ("  ", true), ("health", true), ("HEALTH", true), ("unhealthy", false),
    ("10.100", true), ("10x100", false), ("!healthy", false), ("!draining", true), ("!", true),
    ("zone:1a", true), ("z:1a", true), ("zone:1b", false), ("state:1a", false), ("ZONE:1A", true),
    ("!zone:1b", true), ("target::8080", true), (":8080", true), ("colour:1a", false),
    ("^1[ab]$", true), ("draining|healthy", true), ("^healthy$", true), ("state:^un", false),
    ("140:80{2}", false), ("140:80+", true), ("(", false), ("[", false),
    ("10.100.100.140:8080", true),
  ])
  func admits(typed: String, isListed: Bool) {
    let filter = ListFilter(typed, columns: Self.columns)
    #expect(filter.admits(columns: Self.columns) { Self.row[$0] } == isListed, "\(typed)")
  }

  @Test func whatIsNoExpressionIsLookedForAsItStands() {
    let filter = ListFilter("f(x", columns: Self.columns)
    #expect(filter.problem != nil)
    #expect(filter.admits(columns: ["a"]) { _ in "call f(x)" })
    #expect(ListFilter("f", columns: Self.columns).problem == nil)
  }
}

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("", "", true), ("", "a", true), ("a", "", false), ("B", "abc", true), ("abc", "ABC", true),
    ("abcd", "abc", false), ("ä", "BÄR", true), ("東", "東京", true), ("京東", "東京", false),
    ("aab", "aaab", true),
  ])
  func finds(wanted: String, text: String, isThere: Bool) {
    #expect(TextSearch(wanted).isIn(text) == isThere)
  }

  @Test func whatIsPastedIntoAPromptIsBounded() {
    var state = State.showing(Stack.healthy)
    _ = update(&state, .keyPressed(.character(":")))
    _ = update(&state, .pasted(String(repeating: "theme ", count: 100_000)))
    #expect(state.prompt?.field.text.count == 500)
  }
}
