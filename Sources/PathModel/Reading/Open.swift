/// A state word of AWS, kept exactly as AWS said it, and what we know it to mean.
///
/// AWS adds words over time and writes some of them in several ways (`pendingAcceptance` on the
/// wire, `PendingAcceptance` in the model), so letter case, `-`, `_` and spaces do not count.
package struct Open<Known>: Hashable, Sendable
where Known: RawRepresentable<String> & CaseIterable & Hashable & Sendable {
  /// The word as AWS said it.
  package let text: String
  /// Its meaning; nil for a word that is new to us.
  package let known: Known?

  package init(_ text: String) {
    self.text = text
    self.known = Known(rawValue: text) ?? Self.search(text)
  }

  package init(_ known: Known) {
    self.text = known.rawValue
    self.known = known
  }

  private static func search(_ text: String) -> Known? {
    let wanted = letters(of: text)
    return Known.allCases.first { letters(of: $0.rawValue) == wanted }
  }

  private static func letters(of text: String) -> String {
    String(text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
  }
}

extension Open: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
