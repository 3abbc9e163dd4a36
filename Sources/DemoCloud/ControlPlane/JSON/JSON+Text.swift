extension JSON {
  /// As the AWS CLI prints it (Python's `json.dump` with an indent of 4), without a line's end.
  var text: String { lines(indent: 0) }

  /// On one line, as Python's `json.dumps` writes it.
  var line: String {
    switch self {
    case .array(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.name)): \($0.value.line)" }.joined(separator: ", "))}"
    default: scalar
    }
  }

  private func lines(indent: Int) -> String {
    let inner = String(repeating: " ", count: indent + 4)
    let outer = String(repeating: " ", count: indent)
    func block(_ opening: String, _ lines: [String], _ closing: String) -> String {
      if lines.isEmpty { return opening + closing }
      return "\(opening)\n\(inner)\(lines.joined(separator: ",\n\(inner)"))\n\(outer)\(closing)"
    }
    switch self {
    case .array(let elements):
      return block("[", elements.map { $0.lines(indent: indent + 4) }, "]")
    case .object(let members):
      let lines = members.map { member in
        "\(Self.quoted(member.name)): \(member.value.lines(indent: indent + 4))"
      }
      return block("{", lines, "}")
    default: return scalar
    }
  }

  private var scalar: String {
    switch self {
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): value.isFinite ? "\(value)" : "null"
    case .text(let value): Self.quoted(value)
    case .null, .array, .object: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
