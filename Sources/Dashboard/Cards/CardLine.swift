import Drawing

/// One line of a card, in several lengths: what matters least goes first where there is no room.
struct CardLine: Equatable {
  /// The sign, or blanks as wide as one.
  private let lead: StyledText
  /// The longest first; the last one is clipped if even that does not fit.
  private let variants: [String]
  private let role: Role

  init(_ lead: StyledText, variants: [String], _ role: Role = .text) {
    self.lead = lead
    self.variants = variants
    self.role = role
  }

  /// Words with a separator between them, those that matter most first.
  init(_ lead: StyledText, words: [String?], _ role: Role = .text) {
    let words = words.compactMap(\.self).filter { !$0.isEmpty }
    let lengths = stride(from: words.count, to: 0, by: -1)
    self.init(lead, variants: lengths.map { Card.joined(Array(words.prefix($0))) }, role)
  }

  var hasSign: Bool { lead.plain.contains { $0 != " " } }

  func fitted(to width: Int) -> StyledText {
    let lines = variants.lazy.map { lead + StyledText($0, role) }
    return lines.first { $0.width <= width } ?? lines.last ?? lead
  }
}
