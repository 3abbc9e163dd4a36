import Drawing

/// All that is told of an object: labels and values in parts, each under a title of its own.
struct FactSheet: Sendable {
  private struct Part: Sendable {
    let title: String
    let facts: [(label: String, value: String)]
  }

  private var parts: [Part] = []

  /// Values that are missing are left out, and parts without any; labels have up to nine letters.
  mutating func add(_ title: String, _ facts: [(label: String, value: String?)]) {
    let known = facts.compactMap { fact in
      fact.value.flatMap { $0.isEmpty ? nil : (label: fact.label, value: $0) }
    }
    if !known.isEmpty { parts.append(Part(title: title, facts: known)) }
  }

  func lines(width: Int, _ lexicon: Lexicon) -> [StyledText] {
    let texts = parts.map { part in
      (part.title.isEmpty ? [] : [StyledText(lexicon(part.title), Style(.title, bold: true))])
        + part.facts.flatMap { Field(lexicon).lines($0.label, $0.value, width: width) }
    }
    return Array(texts.joined(separator: [""]))
  }
}
