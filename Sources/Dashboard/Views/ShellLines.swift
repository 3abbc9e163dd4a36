import Drawing

/// A command in lines that a shell takes for one, copied as they stand: each but the last ends in a
/// backslash, and an option stays beside its value.
struct ShellLines: Equatable {
  private let parts: [String]

  /// nil: these words are no command.
  init?(_ text: String) {
    guard text.hasPrefix("aws ") else { return nil }
    parts = text.split(separator: " ").reduce(into: []) { parts, word in
      if word.hasPrefix("--") || parts.isEmpty {
        parts.append(String(word))
      } else {
        parts[parts.count - 1] += " \(word)"
      }
    }
  }

  /// - Returns: nil where a part is wider than a line.
  func lines(width: Int) -> [String]? {
    let whole = parts.joined(separator: " ")
    guard TextWidth.of(whole) > width else { return [whole] }
    let room = width - 2
    guard parts.allSatisfy({ TextWidth.of($0) <= room }) else { return nil }
    let lines = parts.reduce(into: [String]()) { lines, part in
      if let last = lines.last, TextWidth.of(last) + 1 + TextWidth.of(part) <= room {
        lines[lines.count - 1] += " \(part)"
      } else {
        lines.append(part)
      }
    }
    return lines.dropLast().map { "\($0) \\" } + lines.suffix(1)
  }
}
