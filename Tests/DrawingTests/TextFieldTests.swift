import Drawing
import Testing

struct TextFieldTests {
  /// The text with a bar at the cursor, after some keys.
  private func edited(_ text: String, _ keys: [Key], isMultiline: Bool = false) -> String {
    var field = TextField(text, isMultiline: isMultiline)
    for key in keys { _ = field.edit(key) }
    return field.text.prefix(field.cursor) + "|" + field.text.dropFirst(field.cursor)
  }

  @Test(
    arguments: [
      ([.character("x")], "ab cdx|"), ([.left, .character("x")], "ab cx|d"),
      ([.home, .character("x")], "xab cd|".replacing("ab cd|", with: "|ab cd")),
      ([.home, .left], "|ab cd"), ([.home, .delete], "|b cd"), ([.home, .backspace], "|ab cd"),
      ([.backspace], "ab c|"), ([.delete], "ab cd|"), ([.home, .end], "ab cd|"),
      ([.control("a"), .right, .control("k")], "a|"), ([.left, .control("u")], "|d"),
      ([.control("w")], "ab |"), ([.control("w"), .control("w")], "|"),
      ([.control("a"), .control("w")], "|ab cd"), ([.control("a"), .control("e")], "ab cd|"),
      ([.right, .right], "ab cd|"),
    ] as [([Key], String)]
  )
  func keysEdit(keys: [Key], expected: String) { #expect(edited("ab cd", keys) == expected) }

  @Test(arguments: [
    Key.tab, .backTab, .enter, .escape, .up, .down, .function(2), .control("s"), .control("c"),
    .alt("x"), .pageUp, .insert,
  ])
  func otherKeysAreLeft(key: Key) {
    var field = TextField("ab")
    #expect(!field.edit(key) && field == TextField("ab"))
  }

  @Test func linesAreBegunAndWalkedThrough() {
    var field = TextField("one\nlonger\n三", isMultiline: true)
    #expect(field.place == (2, 1))
    #expect(!field.edit(.down) && field.edit(.up) && field.place == (1, 1))
    #expect(field.edit(.end) && field.place == (1, 6))
    // A shorter line is reached at its end.
    #expect(field.edit(.up) && field.place == (0, 3) && !field.edit(.up))
    #expect(field.edit(.enter) && field.text == "one\n\nlonger\n三")
    #expect(field.edit(.backspace) && field.text == "one\nlonger\n三")
  }

  @Test func homeEndAndDeletionStayInTheLine() {
    #expect(edited("ab\ncd", [.home], isMultiline: true) == "ab\n|cd")
    #expect(edited("ab\ncd", [.control("u")], isMultiline: true) == "ab\n|")
    #expect(edited("ab\ncd", [.up, .control("k")], isMultiline: true) == "ab|\ncd")
    #expect(edited("ab\n", [.control("w")], isMultiline: true) == "ab|")
  }

  @Test func charactersAreWhole() {
    #expect(edited("日本", [.backspace]) == "日|")
    #expect(edited("e\u{301}", [.backspace]) == "|")
    #expect(edited("e", [.character("\u{301}"), .character("x")]) == "e\u{301}x|")
    #expect(edited("👩‍👩‍👧", [.left, .delete]) == "|")
  }

  @Test func aPasteGoesWhereTheCursorIs() {
    var field = TextField("ad")
    _ = field.edit(.left)
    field.insert("b\r\nc\t\u{1B}[31m\u{7}")
    #expect(field.text == "ab c [31md" && field.cursor == 9)
    var lines = TextField("", isMultiline: true)
    lines.insert("a\r\nb\rc")
    #expect(lines.text == "a\nb\nc" && lines.place == (2, 1))
  }

  @Test func noKeysTrap() {
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .backspace, .delete, .enter, .control("w"),
      .control("u"), .control("k"), .character("\u{301}"), .character("日"), .character(" "),
      .character("🇯🇵"), .character("\u{200D}"), .character("🇯"),
    ]
    var seed: UInt64 = 7
    var field = TextField("", isMultiline: true)
    for _ in 0..<20_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = field.edit(keys[Int(seed >> 33) % keys.count])
      #expect((0...field.text.count).contains(field.cursor))
      if field.text.count > 60 { field = TextField("日", isMultiline: true) }
    }
  }
}
