/// What a cell means; a ``Theme`` says how that looks.
package enum Role: CaseIterable, Sendable {
  case text
  case muted
  case title
  case accent
  case up
  case degraded
  case down
  case unknown
  case pending
  case stale
  case border
  case borderFocused
  case key
  case selection
  case header
  case banner
  case changed
}

/// A meaning, and the emphasis a view adds to whatever the theme gives that meaning.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var bold: Bool
  package var dim: Bool
  package var underline: Bool
  package var reverse: Bool
  package var italic: Bool

  package init(
    _ role: Role = .text,
    bold: Bool = false,
    dim: Bool = false,
    underline: Bool = false,
    reverse: Bool = false,
    italic: Bool = false
  ) {
    self.role = role
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
    self.italic = italic
  }
}

extension Style: CustomStringConvertible {
  /// The role and its emphasis, as in `down+bold`.
  package var description: String {
    let emphasis = [
      (bold, "bold"), (dim, "dim"), (underline, "underline"), (reverse, "reverse"),
      (italic, "italic"),
    ]
    return (["\(role)"] + emphasis.filter(\.0).map(\.1)).joined(separator: "+")
  }
}
