import FoundationEssentials

extension Decodable {
  /// From a text that is YAML, as the built-in files are.
  ///
  /// A value without quotes that reads like a number, true, false or null is one.
  ///
  /// - Throws: ``YAMLFault`` for what is no YAML, `DecodingError` for what is no such value.
  package init(yaml text: String) throws {
    var json = ""
    try YAMLComposer.tree(of: text)?.write(to: &json)
    self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
  }
}

/// JSON says the same, and has a decoder.
extension YAMLTree {
  fileprivate func write(to json: inout String) throws(YAMLFault) {
    switch content {
    case .scalar(let text, let isPlain):
      if isNothing {
        json += "null"
      } else if isPlain, Self.isLiteral(text) {
        json += text
      } else {
        Self.write(text, to: &json)
      }
    case .sequence(let items):
      json += "["
      for (index, item) in items.enumerated() {
        if index > 0 { json += "," }
        try item.write(to: &json)
      }
      json += "]"
    case .mapping(let pairs):
      json += "{"
      for (index, (key, value)) in pairs.enumerated() {
        guard case .scalar(let name, _) = key.content else {
          throw YAMLFault(line: key.line, words: "a key takes text")
        }
        if index > 0 { json += "," }
        Self.write(name, to: &json)
        json += ":"
        try value.write(to: &json)
      }
      json += "}"
    }
  }

  private static func write(_ text: String, to json: inout String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": json += "\\\(scalar)"
      case "\n": json += "\\n"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }

  /// Whether JSON writes it in the same way, and not as text.
  private static func isLiteral(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    let digits = Array(text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...])
    let ends = [digits.first, digits.last].compactMap(\.self)
    let numerals = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard ends.count == 2, ends.allSatisfy(numerals.contains), Double(text)?.isFinite == true
    else { return false }
    return digits.count == 1 || digits[0] != UInt8(ascii: "0") || digits[1] == UInt8(ascii: ".")
  }
}
