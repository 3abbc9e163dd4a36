extension String {
  /// Whether a pattern of AWS's rules and filters fits, in which `*` is any text, `?` any character, and a backslash takes
  /// away the meaning of what follows.
  func fits(pattern: String) -> Bool {
    Self.fits(Array(self)[...], Self.parts(of: pattern)[...])
  }

  private enum Part: Equatable {
    case anyText
    case anyCharacter
    case character(Character)
  }

  private static func parts(of pattern: String) -> [Part] {
    var parts: [Part] = []
    var rest = pattern[...]
    while let character = rest.popFirst() {
      switch character {
      // Several in a row are as good as one.
      case "*": if parts.last != .anyText { parts.append(.anyText) }
      case "?": parts.append(.anyCharacter)
      case "\\": parts.append(.character(rest.popFirst() ?? "\\"))
      default: parts.append(.character(character))
      }
    }
    return parts
  }

  private static func fits(_ text: ArraySlice<Character>, _ parts: ArraySlice<Part>) -> Bool {
    var (text, parts) = (text, parts)
    var retry: (text: ArraySlice<Character>, parts: ArraySlice<Part>)?
    while true {
      switch (parts.first, text.first) {
      case (.anyText?, _):
        parts = parts.dropFirst()
        retry = (text, parts)
      case (.anyCharacter?, _?):
        (text, parts) = (text.dropFirst(), parts.dropFirst())
      case (.character(let wanted)?, let found?) where wanted == found:
        (text, parts) = (text.dropFirst(), parts.dropFirst())
      case (nil, nil): return true
      default:
        // The last `*` takes one character more.
        guard let last = retry, !last.text.isEmpty else { return false }
        (text, parts) = (last.text.dropFirst(), last.parts)
        retry = (text, parts)
      }
    }
  }
}
