import Testing

@testable import Drawing

@Suite struct KeyNameTests {
  @Test(arguments: [
    ("q", Key.character("q")), ("Q", .character("Q")), ("?", .character("?")),
    ("é", .character("é")), ("-", .character("-")), ("^", .character("^")),
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab),
    ("Space", .character(" ")), ("Backspace", .backspace), ("Delete", .delete),
    ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("F1", .function(1)), ("F12", .function(12)), ("Ctrl-x", .control("x")),
    ("Ctrl-Space", .control(" ")), ("Ctrl-]", .control("]")), ("Alt-x", .alt("x")),
    ("Alt-X", .alt("X")), ("Alt--", .alt("-")), ("Alt-Space", .alt(" ")),
  ])
  func everyKeyHasANameThatLeadsBackToIt(name: String, key: Key) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    ("ENTER", Key.enter), ("esc", .escape), ("shift-tab", .backTab), ("pgup", .pageUp),
    ("f5", .function(5)), ("ctrl-X", .control("x")), ("^X", .control("x")), ("^x", .control("x")),
    ("^space", .control(" ")), ("ALT-x", .alt("x")),
  ])
  func wordsAreTakenInAnyCase(name: String, key: Key) { #expect(Key(name: name) == key) }

  /// What is bound to them would else never be pressed.
  @Test(arguments: [
    ("Ctrl-i", Key.tab), ("^M", .enter), ("^[", .escape), ("^H", .backspace),
  ])
  func controlKeysThatTerminalsSendAsOthersAreThose(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    "", " ", "\t", "\u{1B}", "\u{200B}", "F0", "F13", "F01", "fx", "Return", "Ctrl-", "Ctrl-1",
    "Ctrl-é", "Ctrl-ab", "Alt-", "Alt-ab", "Ctrl-Alt-x", "qq", "Alt-\n",
  ])
  func whatIsNoKeyHasNone(name: String) { #expect(Key(name: name) == nil) }

  @Test func theFormsOfNamesNameEveryWord() {
    for word in ["Enter", "Shift-Tab", "PgDn", "F1 to F12", "Ctrl-x", "Alt-x"] {
      #expect(Key.nameForms.contains(word))
    }
  }
}
