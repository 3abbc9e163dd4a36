extension Key {
  /// As people write keys: characters as themselves, else words as in `Enter`, `F5` and `Ctrl-x`.
  ///
  /// Words are taken in any case, and `^X` for `Ctrl-x`; nil: there is no such key.
  package init?(name: String) {
    if let character = name.first, name.count == 1 {
      guard Self.isVisible(character) else { return nil }
      self = .character(character)
      return
    }
    let word = name.lowercased()
    if let named = Self.words.first(where: { $0.word.lowercased() == word }) {
      self = named.key
    } else if word.first == "f", let number = Self.functions.first(where: { word == "f\($0)" }) {
      self = .function(number)
    } else if word.hasPrefix("^"), let key = Self.control(word.dropFirst()) {
      self = key
    } else if word.hasPrefix("ctrl-"), let key = Self.control(word.dropFirst(5)) {
      self = key
    } else if word.hasPrefix("alt-"), let key = Self.alt(name.dropFirst(4)) {
      self = key
    } else {
      return nil
    }
  }

  /// The form that `init(name:)` takes, as in `Ctrl-x`.
  package var name: String {
    if let named = Self.words.first(where: { $0.key == self }) { return named.word }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .control(let character): return "Ctrl-\(Self.part(character))"
    case .alt(let character): return "Alt-\(Self.part(character))"
    default: return ""
    }
  }

  /// What a name may be, for messages.
  package static let nameForms =
    "a character, \(words.map(\.word).joined(separator: ", ")), F1 to F12, Ctrl-x or Alt-x"

  private static let functions = 1...12

  private static let words: [(word: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab),
    ("Space", .character(" ")), ("Backspace", .backspace), ("Delete", .delete),
    ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
  ]

  /// What terminals can tell apart with Ctrl: letters, the few signs around them in ASCII, Space.
  private static func control(_ part: Substring) -> Key? {
    guard let character = character(part), character.isASCII else { return nil }
    let letter = Character(character.lowercased())
    if let same = same[letter] { return same }
    return letter.isLetter || #" \]^_"#.contains(letter) ? .control(letter) : nil
  }

  /// The bytes of these are those of other keys (ASCII).
  private static let same: [Character: Key] = [
    "i": .tab, "m": .enter, "j": .enter, "h": .backspace, "[": .escape,
  ]

  private static func alt(_ part: Substring) -> Key? { character(part).map(Key.alt) }

  /// A space has no form of its own between other signs, so it is a word there too.
  private static func character(_ part: Substring) -> Character? {
    if part.lowercased() == "space" { return " " }
    guard let character = part.first, part.count == 1, isVisible(character) else { return nil }
    return character
  }

  private static func part(_ character: Character) -> String {
    character == " " ? "Space" : String(character)
  }

  private static func isVisible(_ character: Character) -> Bool {
    !character.isWhitespace && TextWidth.of(character) > 0
  }
}
