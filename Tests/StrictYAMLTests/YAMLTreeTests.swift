import Testing

@testable import StrictYAML

/// What is read of a text, and on which line it is found.
@Suite struct YAMLTreeTests {
  @Test func everyValueKnowsItsLine() throws {
    let tree = try #require(try YAMLComposer.tree(of: "# words\na: 1\nb:\n  - x\n  - {c: y}\n"))
    #expect(tree.outline == "2:{2:a 2:1, 3:b 4:[4:x, 5:{5:c 5:y}]}")
  }

  @Test func quotesAndBlocksAreNotPlain() throws {
    let tree = try #require(try YAMLComposer.tree(of: "- a\n- 'b'\n- \"c\"\n- |\n  d\n- >-\n  e\n"))
    #expect(tree.outline == "1:[1:a, 2:'b', 3:'c', 4:'d\n', 6:'e']")
  }

  @Test func anAliasIsWhatItStandsFor() throws {
    let tree = try #require(try YAMLComposer.tree(of: "a: &x {b: 1}\nc: *x\n"))
    #expect(tree.outline == "1:{1:a 1:{1:b 1:1}, 2:c 1:{1:b 1:1}}")
  }

  @Test(arguments: ["", "# only words\n", "\n\n"])
  func aTextWithoutValuesHasNoTree(text: String) throws {
    #expect(try YAMLComposer.tree(of: text) == nil)
  }

  @Test(arguments: [
    ("a: 1\nb: [1", 2), ("a: *b", 1), ("a: &b [*b]", 1), ("x: 1\na: {b: 1, b: 2}", 2),
    ("a: 1\n---\na: 2\n", 2), ("a: 1\nb: \u{7}\n", 2), ("a: 1\r\nb: \u{7}\r\n", 2), ("\ta: 1", 1),
    ("%YAML 3.0\n---\na: 1\n", 1),
  ])
  func aFaultSaysItsLine(text: String, line: Int) {
    let fault = #expect(throws: YAMLFault.self) { try YAMLComposer.tree(of: text) }
    #expect(fault?.line == line)
    #expect(fault?.words.isEmpty == false)
  }

  /// A hostile file must not overflow the stack.
  @Test(arguments: [64, 100_000])
  func whatIsNestedTooDeeplyIsRefused(levels: Int) {
    let text = String(repeating: "[", count: levels) + "a" + String(repeating: "]", count: levels)
    #expect(throws: YAMLFault.self) { try YAMLComposer.tree(of: text) }
  }

  @Test func whatIsNestedWithinReasonIsRead() throws {
    let text = String(repeating: "[", count: 63) + "a" + String(repeating: "]", count: 63)
    #expect(try YAMLComposer.tree(of: text)?.outline.contains("1:a") == true)
  }
}

extension YAMLTree {
  /// Each value after its line, as in `1:{1:a 1:'b'}`.
  fileprivate var outline: String {
    switch content {
    case .scalar(let text, let isPlain): "\(line):" + (isPlain ? text : "'\(text)'")
    case .sequence(let items): "\(line):[\(items.map(\.outline).joined(separator: ", "))]"
    case .mapping(let pairs):
      "\(line):{"
        + pairs.map { "\($0.outline) \($1.outline)" }.joined(separator: ", ") + "}"
    }
  }
}
