import Drawing

/// A command in lines that a shell takes for one, copied as they stand: each but the last ends in a
/// backslash, and an option stays beside its value where there is room.
struct ShellLines: Equatable {
  private let parts: [String]

  /// nil: these words are no command.
  init?(_ text: String) {
    guard text.hasPrefix("aws ") else { return nil }
    parts = Self.words(of: text).reduce(into: []) { parts, word in
      if word.hasPrefix("--") || parts.isEmpty {
        parts.append(word)
      } else {
        parts[parts.count - 1] += " \(word)"
      }
    }
  }

  /// As a shell splits them: blanks between quotes divide nothing.
  private static func words(of text: String) -> [String] {
    var words = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if character == " ", !isQuoted, !isEscaped {
        words.append("")
        continue
      }
      words[words.count - 1].append(character)
      if character == "'", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isQuoted && !isEscaped
    }
    return words.filter { !$0.isEmpty }
  }

  /// The first line leaves so many columns to what stands before it; nil: a value is wider than a line.
  func lines(width: Int, after lead: Int = 0) -> [String]? {
    let whole = parts.joined(separator: " ")
    guard TextWidth.of(whole) > width - lead else { return [whole] }
    let room = width - 2
    let pieces = parts.flatMap { Self.pieces(of: $0, room - lead) }
    guard pieces.allSatisfy({ TextWidth.of($0) <= room }) else { return nil }
    let lines = pieces.reduce(into: [String]()) { lines, piece in
      let room = lines.count == 1 ? room - lead : room
      if let last = lines.last, TextWidth.of(last) + 1 + TextWidth.of(piece) <= room {
        lines[lines.count - 1] += " \(piece)"
      } else {
        lines.append(piece)
      }
    }
    return lines.dropLast().map { "\($0) \\" } + lines.suffix(1)
  }

  /// An option and its value, apart from each other where they are too wide for one line.
  private static func pieces(of part: String, _ room: Int) -> [String] {
    guard TextWidth.of(part) > room, part.hasPrefix("--"), let end = part.firstIndex(of: " ")
    else { return [part] }
    return [String(part[..<end]), String(part[part.index(after: end)...])]
  }
}
