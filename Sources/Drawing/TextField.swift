/// A text that the operator edits, and where in it the next character goes.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String
  /// Characters before the cursor.
  package private(set) var cursor: Int
  /// Whether it may have more than one line.
  package let isMultiline: Bool
  /// Characters that it takes at most; what is typed or pasted beyond is dropped.
  private let limit: Int

  /// With the cursor at the end.
  package init(_ text: String = "", isMultiline: Bool = false, limit: Int = 100_000) {
    self.isMultiline = isMultiline
    self.limit = limit
    self.text = String(Self.typable(text, isMultiline).prefix(limit))
    cursor = self.text.count
  }

  /// Takes in a key.
  ///
  /// - Returns: false for one that is not for a text field, as Tab, or Enter where there is only one
  ///   line.
  package mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .enter where isMultiline: insert("\n")
    case .backspace, .control("h"): remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart
    case .end, .control("e"): cursor = lineEnd
    case .control("u"): remove(from: lineStart, to: cursor)
    case .control("k"): remove(from: cursor, to: lineEnd)
    case .control("w"): remove(from: wordStart, to: cursor)
    case .up: return moveLine(by: -1)
    case .down: return moveLine(by: 1)
    default: return false
    }
    return true
  }

  /// A paste or a character; line ends become blanks where there is only one line, and other control
  /// characters are dropped.
  package mutating func insert(_ inserted: String) {
    let room = max(0, limit - text.count)
    let before = text.prefix(cursor) + Self.typable(inserted, isMultiline).prefix(room)
    // A combining mark joins the character before it.
    let count = before.count
    text = String(before + text.dropFirst(cursor))
    cursor = min(count, text.count)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let start = max(0, start)
    guard start < min(end, text.count) else { return }
    text = String(text.prefix(start) + text.dropFirst(end))
    cursor = min(start, text.count)
  }

  private static func typable(_ text: String, _ isMultiline: Bool) -> String {
    var kept = String.UnicodeScalarView()
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    for scalar in lines.unicodeScalars {
      switch scalar {
      case "\n": kept.append(isMultiline ? "\n" : " ")
      case "\t": kept.append(" ")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}

// MARK: Lines and words

extension TextField {
  package var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Line and character in it, counted from 0.
  package var place: (line: Int, column: Int) {
    let before = text.prefix(cursor)
    let line = before.count { $0 == "\n" }
    return (line, before.count - lineStart)
  }

  private var lineStart: Int {
    let before = text.prefix(cursor)
    guard let end = before.lastIndex(of: "\n") else { return 0 }
    return before.distance(from: before.startIndex, to: end) + 1
  }

  private var lineEnd: Int { cursor + text.dropFirst(cursor).prefix { $0 != "\n" }.count }

  private var wordStart: Int {
    let line = Array(text.prefix(cursor).dropFirst(lineStart))
    guard !line.isEmpty else { return max(0, cursor - 1) }
    let word = line.reversed().drop { $0.isWhitespace }
    return lineStart + word.drop { !$0.isWhitespace }.count
  }

  /// - Returns: false at the first or the last line, where the key leaves the field.
  private mutating func moveLine(by step: Int) -> Bool {
    let (line, column) = place
    let lines = lines
    guard lines.indices.contains(line + step) else { return false }
    let start = lines[..<(line + step)].reduce(0) { $0 + $1.count + 1 }
    cursor = start + min(column, lines[line + step].count)
    return true
  }
}
