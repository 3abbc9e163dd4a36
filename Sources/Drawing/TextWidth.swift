/// How many cells text takes: the one measure that clipping, padding and alignment use.
///
/// Widths are those of glibc's `wcwidth`, which ncurses follows, code point by code point;
/// East Asian ambiguous counts as one. Text is measured as ``Screen/put(_:x:y:style:clip:)``
/// draws it.
package enum TextWidth {
  package enum Alignment: Sendable {
    case left
    case right
    case center
  }

  package static func of(_ text: String) -> Int {
    // Each byte of what is plain ASCII is a cell.
    if text.isPrintableASCII { return text.utf8.count }
    let safe = SafeText.line(text)
    return safe.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  package static func of(_ character: Character) -> Int {
    if let byte = character.asciiValue, (0x20...0x7E).contains(byte) { return 1 }
    return of(String(character))
  }

  /// 0, 1 or 2; only meaningful for what ``SafeText`` lets through.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    if contains(WidthTable.wide, scalar.value) { return 2 }
    return contains(WidthTable.zero, scalar.value) ? 0 : 1
  }

  /// The text if it fits, else its beginning with the ellipsis in the last cells.
  package static func clipped(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    let safe = SafeText.line(text)
    guard of(safe) > width else { return safe }
    let mark = prefix(of: ellipsis, width: width)
    return prefix(of: safe, width: width - of(mark)) + mark
  }

  /// The text with blanks to fill `width`; a longer text is clipped.
  package static func padded(
    _ text: String,
    to width: Int,
    alignment: Alignment = .left
  ) -> String {
    let clipped = clipped(text, to: width)
    let missing = max(0, width - of(clipped))
    let left =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    let blank = { String(repeating: " ", count: $0) }
    return blank(left) + clipped + blank(missing - left)
  }

  /// Breaks where ``LineBreak`` allows it; a word longer than a line breaks anywhere.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    SafeText.lines(text).flatMap { StyledText($0).wrapped(to: width).map(\.plain) }
  }

  private static func prefix(of text: String, width: Int) -> String {
    var room = width
    let end = text.firstIndex { character in
      room -= of(character)
      return room < 0
    }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// Binary search in a flat list of sorted ranges.
  private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[middle * 2 + 1] {
        low = middle + 1
      } else if value < ranges[middle * 2] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
