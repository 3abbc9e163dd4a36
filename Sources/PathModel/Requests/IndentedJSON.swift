/// JSON text laid out in lines, two spaces for each level; nothing but white space is changed.
package enum IndentedJSON {
  /// Deeper than this nothing is laid out: what a server sends could blow up to many times its size.
  package static let deepest = 32

  /// nil: it does not begin as an object or an array, its brackets do not match, or it is too deep.
  package static func lines(of text: String) -> [String]? {
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.first == "{" || trimmed.first == "[" else { return nil }
    var layout = Layout()
    for character in trimmed { guard layout.append(character) else { return nil } }
    return layout.isComplete ? layout.lines : nil
  }

  private struct Layout {
    private(set) var lines = [""]
    private var open: [Character] = []
    private var isInString = false
    private var isEscaped = false
    /// Whether the last bracket has been opened and nothing has come since.
    private var isEmpty = false

    var isComplete: Bool { open.isEmpty && !isInString }

    /// - Returns: false for a bracket that closes nothing, or opens too deep a level.
    mutating func append(_ character: Character) -> Bool {
      if isInString {
        put(character)
        if !isEscaped, character == "\"" { isInString = false }
        isEscaped = !isEscaped && character == "\\"
        return true
      }
      if character.isWhitespace { return true }
      if character == "}" || character == "]" { return close(character) }
      if isEmpty { breakLine() }
      isEmpty = false
      switch character {
      case "{" where open.count == deepest, "[" where open.count == deepest: return false
      case "{", "[":
        put(character)
        open.append(character)
        isEmpty = true
      case ",":
        put(character)
        breakLine()
      case ":": lines[lines.count - 1] += ": "
      default:
        isInString = character == "\""
        put(character)
      }
      return true
    }

    private mutating func close(_ bracket: Character) -> Bool {
      guard open.popLast() == (bracket == "}" ? "{" : "[") else { return false }
      if !isEmpty { breakLine() }
      isEmpty = false
      put(bracket)
      return true
    }

    private mutating func put(_ character: Character) { lines[lines.count - 1].append(character) }

    private mutating func breakLine() {
      lines.append(String(repeating: "  ", count: open.count))
    }
  }
}
