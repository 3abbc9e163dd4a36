/// Reads JSON text; its complaints are those of Python's `json`, which the AWS CLI passes on.
struct JSONReader {
  struct Failure: Error, Equatable {
    /// As in `Expecting value: line 1 column 1 (char 0)`.
    var description: String
  }

  /// Deeper nesting is refused, so that no argument exhausts the stack.
  private static let depthLimit = 100

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  static func read(_ text: String) throws(Failure) -> JSON {
    var reader = JSONReader(text)
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    if reader.index < reader.scalars.count { throw reader.failure("Extra data") }
    return value
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skipSpace() {
    while let scalar = next, " \t\r\n".unicodeScalars.contains(scalar) { index += 1 }
  }

  private func failure(_ words: String, at place: Int? = nil) -> Failure {
    let place = place ?? index
    let before = scalars[..<min(place, scalars.count)]
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return Failure(description: "\(words): line \(line) column \(column) (char \(place))")
  }

  private mutating func value() throws(Failure) -> JSON {
    switch next {
    case "{": return try nested { (reader) throws(Failure) in try reader.object() }
    case "[": return try nested { (reader) throws(Failure) in try reader.array() }
    case "\"": return .text(try string())
    default: break
    }
    for (word, value) in [("true", JSON.bool(true)), ("false", .bool(false)), ("null", .null)]
    where scalars[index...].starts(with: word.unicodeScalars) {
      index += word.unicodeScalars.count
      return value
    }
    return try number()
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Failure) -> JSON
  ) throws(Failure) -> JSON {
    guard depth < Self.depthLimit else { throw failure("Too deeply nested") }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  private mutating func object() throws(Failure) -> JSON {
    var members: [JSON.Member] = []
    index += 1
    skipSpace()
    if next == "}" {
      index += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard next == "\"" else {
        throw failure("Expecting property name enclosed in double quotes")
      }
      let name = try string()
      skipSpace()
      guard next == ":" else { throw failure("Expecting ':' delimiter") }
      index += 1
      skipSpace()
      members.append(JSON.Member(name: name, value: try value()))
      skipSpace()
      if next == "}" { break }
      guard next == "," else { throw failure("Expecting ',' delimiter") }
      index += 1
    }
    index += 1
    return .object(members)
  }

  private mutating func array() throws(Failure) -> JSON {
    var elements: [JSON] = []
    index += 1
    skipSpace()
    if next == "]" {
      index += 1
      return .array([])
    }
    while true {
      skipSpace()
      elements.append(try value())
      skipSpace()
      if next == "]" { break }
      guard next == "," else { throw failure("Expecting ',' delimiter") }
      index += 1
    }
    index += 1
    return .array(elements)
  }
}

extension JSONReader {
  private mutating func string() throws(Failure) -> String {
    let start = index
    index += 1
    var text = String.UnicodeScalarView()
    while let scalar = next {
      index += 1
      switch scalar {
      case "\"": return String(text)
      case "\\": text.append(try escaped())
      case ..<" ": throw failure("Invalid control character at", at: index - 1)
      default: text.append(scalar)
      }
    }
    throw failure("Unterminated string starting at", at: start)
  }

  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    let start = index - 1
    guard let scalar = next else { throw failure("Unterminated string starting at", at: start) }
    index += 1
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "\"", "\\", "/": return scalar
    case "u":
      let digits = scalars[index...].prefix(4).reduce(into: "") { $0.unicodeScalars.append($1) }
      guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16) else {
        throw failure("Invalid \\uXXXX escape", at: start + 1)
      }
      index += 4
      // Half of a pair has no scalar of its own.
      return Unicode.Scalar(code) ?? "\u{FFFD}"
    default: throw failure("Invalid \\escape", at: start)
    }
  }

  private mutating func number() throws(Failure) -> JSON {
    let rest = scalars[index...].prefix { "+-0123456789.eE".unicodeScalars.contains($0) }
    let text = rest.reduce(into: "") { $0.unicodeScalars.append($1) }
    guard let first = rest.first, first != "+", first != "." else {
      throw failure("Expecting value")
    }
    index += rest.count
    if let integer = Int(text) { return .integer(integer) }
    if let number = Double(text) { return .number(number) }
    index -= rest.count
    throw failure("Expecting value")
  }
}
