import Drawing
import Testing

@testable import Dashboard

@Suite struct FoldedTextTests {
  private static let lines = [
    "{", "    \"Targets\": [", "        {", "            \"Id\": \"a\"", "        },",
    "        {", "            \"Id\": \"b\"", "        }", "    ],", "    \"Empty\": [],",
    "    \"Count\": 2", "}",
  ]
  private let text = FoldedText(Self.lines)

  private func seen(_ text: FoldedText) -> [String] { text.visible.map { text.lines[$0] } }

  @Test func whatBeginsInALineIsFoldedUp() {
    var text = text
    text.fold(2)
    #expect(seen(text) == Array(Self.lines.prefix(3) + Self.lines[5...]))
    #expect(text.hidden(at: 2) == 2)
    text.fold(1)
    #expect(
      seen(text) == ["{", "    \"Targets\": [", "    \"Empty\": [],", "    \"Count\": 2", "}"]
    )
    text.unfold(1)
    #expect(!seen(text).contains(Self.lines[3]))
    text.unfoldAll()
    #expect(seen(text) == Self.lines)
  }

  @Test func onlyLinesThatBeginSomethingFold() {
    let foldable = Self.lines.indices.filter(text.isFoldable)
    #expect(foldable == [0, 1, 2, 5])
    var text = text
    text.fold(3)
    #expect(seen(text) == Self.lines)
  }

  @Test func allButTheOutermost() {
    var text = text
    text.foldAll()
    #expect(
      seen(text) == ["{", "    \"Targets\": [", "    \"Empty\": [],", "    \"Count\": 2", "}"]
    )
  }

  @Test func aLineIsFoundWhereverItIsFoldedAway() {
    var text = text
    text.foldAll()
    #expect(text.row(of: 6) == nil && text.row(of: 10) == 3)
    text.show(6)
    #expect(text.row(of: 6) != nil)
    #expect(text.parent(of: 6) == 5 && text.parent(of: 5) == 1 && text.parent(of: 0) == nil)
  }

  @Test(arguments: [
    (3, "a"), (10, "2"), (2, "{\n    \"Id\": \"a\"\n}"), (99, ""), (-1, ""),
  ])
  func whatALineSays(line: Int, expected: String) {
    #expect(text.text(at: line) == expected)
  }

  @Test(arguments: [[], ["no JSON"], ["}"], ["{"], ["]", "["], ["{", "  {", "}"], ["   "]])
  func anyLinesAreHarmless(lines: [String]) {
    var text = FoldedText(lines)
    text.foldAll()
    for line in -1...lines.count {
      text.fold(line)
      text.show(line)
      _ = (text.text(at: line), text.parent(of: line), text.row(of: line))
    }
    text.unfoldAll()
    #expect(text.visible.count == lines.count)
  }

  @Test(arguments: [
    ("  \"Id\": \"a\\\"b\",", "\"Id\": ", "a\\\"b"), ("  \"only text\",", "", "only text"),
    ("\"Port\": 80", "\"Port\": ", "80"), ("{", "", "{"), ("", "", ""), ("\"open", "", "\"open"),
  ])
  func partsOfALine(line: String, key: String, value: String) {
    let parsed = JSONLine(line)
    #expect(parsed.key == key && parsed.value == value && parsed.text.plain == line)
  }
}
