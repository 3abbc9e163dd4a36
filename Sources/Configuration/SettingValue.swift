/// A value as it is shown: in the file's own language, or as JSON.
package enum SettingValue: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var value: SettingValue
  }

  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SettingValue])
  case map([Entry])

  /// In one line of YAML.
  package var yaml: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let items): "[\(items.map(\.yaml).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(Self.quoted($0.key)): \($0.value.yaml)" }.joined(separator: ", "))}"
    }
  }

  /// As it may follow a key: a list of maps has a line for each.
  var example: String {
    guard case .list(let items) = self, items.allSatisfy(\.isMap) else { return yaml }
    return items.map { "\n  - \($0.yaml)" }.joined()
  }

  private var isMap: Bool { if case .map = self { true } else { false } }

  /// Plain where YAML cannot take it for anything but text.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      isLetter($0) || "./_:@-~".unicodeScalars.contains($0)
    }
    let begins = text.unicodeScalars.first.map { isLetter($0) || $0 == "/" } ?? false
    let isWord = begins && !text.hasSuffix(":") && text.lowercased() != "null"
    if isPlain, isWord || text.hasPrefix("~/") { return text }
    return "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard scalar.properties.generalCategory == .control else { return String(scalar) }
      let hex = String(scalar.value, radix: 16)
      return "\\x" + String(repeating: "0", count: 2 - hex.count) + hex
    }
  }
}

extension SettingValue: Encodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try Self.encode(text, to: encoder)
    case .number(let number): try Self.encode(number, to: encoder)
    case .flag(let flag): try Self.encode(flag, to: encoder)
    case .list(let items): try Self.encode(items, to: encoder)
    case .map(let entries):
      var container = encoder.container(keyedBy: Key.self)
      for entry in entries {
        try container.encode(entry.value, forKey: Key(stringValue: entry.key))
      }
    }
  }

  private static func encode(_ value: some Encodable, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
