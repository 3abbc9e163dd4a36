extension StringProtocol {
  /// The text as one line that no terminal can mistake for a command.
  ///
  /// Control, format and unassigned characters and every run of white space become one space; what
  /// is longer than `limit` Unicode scalars ends with `…`.
  func plain(limit: Int) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    var hasGap = false
    for scalar in unicodeScalars {
      guard scalar.isPrintable else {
        hasGap = count > 0
        continue
      }
      let width = hasGap ? 2 : 1
      guard count + width <= limit else { return String(line) + "…" }
      if hasGap { line.append(" ") }
      line.append(scalar)
      count += width
      hasGap = false
    }
    return String(line)
  }

  /// The text without colours and other control sequences of terminals (ECMA-48).
  var withoutTerminalSequences: String {
    guard utf8.contains(0x1B) else { return String(self) }
    var text = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}", rest.first == "[" else {
        text.append(scalar)
        continue
      }
      rest = rest.dropFirst().drop { (0x20...0x3F).contains($0.value) }
      if let end = rest.first, (0x40...0x7E).contains(end.value) { rest.removeFirst() }
    }
    return String(text)
  }

  /// Whether the parts of a pattern, divided by `*`, occur in this order.
  func contains(pattern: String) -> Bool {
    var rest = Substring(self).utf8
    for part in pattern.split(separator: "*") {
      guard let range = rest.firstRange(of: part.utf8) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}
