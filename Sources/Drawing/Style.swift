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
  /// A bit each: every cell of a screen has a style, and all of them are copied and compared.
  private var emphasis: UInt8 = 0

  package var bold: Bool {
    get { has(1) }
    set { set(1, newValue) }
  }
  package var dim: Bool {
    get { has(2) }
    set { set(2, newValue) }
  }
  package var underline: Bool {
    get { has(4) }
    set { set(4, newValue) }
  }
  package var reverse: Bool {
    get { has(8) }
    set { set(8, newValue) }
  }
  package var italic: Bool {
    get { has(16) }
    set { set(16, newValue) }
  }

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

  private func has(_ bit: UInt8) -> Bool { emphasis & bit != 0 }

  private mutating func set(_ bit: UInt8, _ isOn: Bool) {
    emphasis = isOn ? emphasis | bit : emphasis & ~bit
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
