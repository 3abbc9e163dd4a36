import Drawing

/// A line of laid-out JSON: its key, its value, and what stands around them.
struct JSONLine {
  let indent: Substring
  /// With its quotes and the colon; empty: the line has no key.
  let key: Substring
  /// As it stands, without the comma after it.
  private let raw: Substring
  private let end: Substring

  init(_ line: String) {
    indent = line.prefix { $0 == " " }
    var rest = line[indent.endIndex...]
    var key = rest.prefix(0)
    if rest.first == "\"", let close = Self.endOfString(rest) {
      let after = rest[close...]
      if after.first == ":" {
        let start = after.dropFirst().drop { $0 == " " }
        key = rest[..<start.startIndex]
        rest = start
      }
    }
    self.key = key
    end = rest.last == "," ? rest.suffix(1) : rest.suffix(0)
    raw = rest.dropLast(end.count)
  }

  /// Without the quotes of a string.
  var value: String {
    let isString = raw.count > 1 && raw.first == "\"" && raw.last == "\""
    return String(isString ? raw.dropFirst().dropLast() : raw)
  }

  var text: StyledText {
    StyledText(String(indent), .text) + StyledText(String(key), .accent)
      + StyledText(String(raw), role) + StyledText(String(end), .muted)
  }

  private var role: Role {
    switch raw.first {
    case "\"": .text
    case "{", "[", "}", "]": .muted
    default: .key
    }
  }

  /// Behind the closing quote of the string that it begins with; nil: the string does not end.
  private static func endOfString(_ text: Substring) -> Substring.Index? {
    var isEscaped = false
    for index in text.indices.dropFirst() {
      if !isEscaped, text[index] == "\"" { return text.index(after: index) }
      isEscaped = !isEscaped && text[index] == "\\"
    }
    return nil
  }
}
