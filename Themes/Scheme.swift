package import Drawing

/// A colour scheme of tinted-theming: colours whose places say what they are for.
///
/// Source: the base16 styling guidelines and base24 of github.com/tinted-theming.
package struct Scheme: Hashable, Sendable {
  package enum System: String, CaseIterable, Sendable {
    case base16
    case base24

    var slots: [Slot] { Slot.allCases.filter { self == .base24 || $0 <= .base0F } }
  }

  package enum Variant: String, CaseIterable, Sendable {
    case dark
    case light
  }

  /// base00 to base07 go from the ground to the strongest text, base08 to base0F are hues; of
  /// base24, base10 and base11 are deeper grounds, base12 to base17 brighter hues.
  package enum Slot: Int, CaseIterable, Comparable, Sendable {
    case base00
    case base01
    case base02
    case base03
    case base04
    case base05
    case base06
    case base07
    case base08
    case base09
    case base0A
    case base0B
    case base0C
    case base0D
    case base0E
    case base0F
    case base10
    case base11
    case base12
    case base13
    case base14
    case base15
    case base16
    case base17

    package static func < (one: Slot, other: Slot) -> Bool { one.rawValue < other.rawValue }

    /// By its key in a file, in any case.
    init?(key: String) {
      let key = key.lowercased()
      guard let slot = Slot.allCases.first(where: { "\($0)".lowercased() == key }) else {
        return nil
      }
      self = slot
    }
  }

  /// As people write it; the command line goes by the file's name.
  package let name: String
  package let author: String
  package let system: System
  package let variant: Variant
  /// In the order of the slots: 16 or 24.
  private let colors: [RGB]

  /// Nil when a colour is missing; a variant of nil is as the ground is.
  init?(
    name: String,
    author: String,
    system: System,
    variant: Variant?,
    colors: [Slot: RGB]
  ) {
    self.name = name
    self.author = author
    self.system = system
    let inOrder = system.slots.compactMap { colors[$0] }
    guard inOrder.count == system.slots.count else { return nil }
    self.colors = inOrder
    let isLight = inOrder[Slot.base00.rawValue].opposite == .black
    self.variant = variant ?? (isLight ? .light : .dark)
  }

  /// Nil: it is one of base24's, and this is base16.
  package subscript(slot: Slot) -> RGB? {
    colors.indices.contains(slot.rawValue) ? colors[slot.rawValue] : nil
  }
}
