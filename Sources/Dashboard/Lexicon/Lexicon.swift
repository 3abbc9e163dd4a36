import Drawing

/// Labels in the operator's language, by their English text.
///
/// AWS's own words stay as AWS writes them, whatever the language.
struct Lexicon: Equatable, Sendable {
  let language: Language

  /// The same text where the language has no other for it.
  func callAsFunction(_ english: String) -> String {
    language.choose(english, Self.japanese[english] ?? english)
  }

  /// What a rule looks for, as a heading above what it found; nil: the message says it.
  func heading(ofRule id: String) -> String? {
    language == .japanese ? Self.japaneseHeadings[id] : nil
  }

  /// Whether an English label begins with a text in either language, whatever the case.
  static func label(_ english: String, beginsWith text: String) -> Bool {
    [english, japanese[english] ?? ""].contains { $0.lowercased().hasPrefix(text.lowercased()) }
  }
}

extension Language {
  func choose(
    _ english: @autoclosure () -> String,
    _ japanese: @autoclosure () -> String
  ) -> String {
    switch self {
    case .english: english()
    case .japanese: japanese()
    }
  }
}

extension State {
  var lexicon: Lexicon { Lexicon(language: language) }
}
