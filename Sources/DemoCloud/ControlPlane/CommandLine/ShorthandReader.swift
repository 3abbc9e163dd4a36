/// Reads the CLI's shorthand syntax: `Name=vpc-id,Values=a,b`, `Values=[a,b]`, `Name='a b'`.
///
/// Source: “Using shorthand syntax with parameters in the AWS CLI”, User Guide. Structures inside
/// of structures are left out: no option of the demo takes any.
struct ShorthandReader {
  struct Failure: Error {
    var expected: String
    var received: String
    var index: Int
  }

  private let characters: [Character]
  private var index = 0

  /// A single value of a member that is listed becomes a list of one.
  static func read(_ text: String, listing lists: [String]) throws(Failure) -> JSON {
    var reader = ShorthandReader(characters: Array(text))
    var members = [try reader.member()]
    while reader.index < reader.characters.count {
      try reader.expect(",")
      members.append(try reader.member())
    }
    return .object(
      members.map { member in
        guard case .text = member.value, lists.contains(member.name) else { return member }
        return JSON.Member(name: member.name, value: [member.value])
      }
    )
  }

  private var next: Character? { index < characters.count ? characters[index] : nil }

  private mutating func skipSpace() {
    while next?.isWhitespace ?? false { index += 1 }
  }

  private mutating func expect(_ character: Character) throws(Failure) {
    skipSpace()
    guard next == character else {
      throw Failure(
        expected: String(character),
        received: next.map(String.init) ?? "EOF",
        index: index
      )
    }
    index += 1
    skipSpace()
  }

  private mutating func member() throws(Failure) -> JSON.Member {
    let name = characters[index...].prefix { character in
      character.isASCII
        && (character.isLetter || character.isNumber || "-_.#/:".contains(character))
    }
    index += name.count
    try expect("=")
    let value = try next == "[" ? list() : values()
    return JSON.Member(name: String(name), value: value)
  }

  /// One value, or several with commas between them; what has a `=` is the next member.
  private mutating func values() throws(Failure) -> JSON {
    var values = [try value(isFirst: true)]
    while true {
      skipSpace()
      guard next == "," else { break }
      let comma = index
      index += 1
      skipSpace()
      guard next != nil else {
        throw Failure(expected: "<second>", received: "<none>", index: index)
      }
      let value = try value(isFirst: false)
      skipSpace()
      guard next == nil || next == "," else {
        index = comma
        break
      }
      values.append(value)
    }
    return values.count == 1 ? .text(values[0]) : .texts(values)
  }

  private mutating func list() throws(Failure) -> JSON {
    try expect("[")
    var values: [String] = []
    while next != "]" {
      guard next != nil else { throw Failure(expected: "]", received: "EOF", index: index) }
      values.append(try value(isFirst: true))
      skipSpace()
      if next != "]" { try expect(",") }
    }
    index += 1
    return .texts(values)
  }

  /// A first value may hold `=`, a later one ends there.
  private mutating func value(isFirst: Bool) throws(Failure) -> String {
    if let quote = next, quote == "'" || quote == "\"" { return try quoted(quote) }
    var value = ""
    while let character = next {
      if character == "\\", index + 1 < characters.count, characters[index + 1] == "," {
        index += 1
      } else if ",]".contains(character) || (character == "=" && !isFirst) {
        break
      }
      value.append(characters[index])
      index += 1
    }
    while value.last?.isWhitespace ?? false { value.removeLast() }
    return value
  }

  private mutating func quoted(_ quote: Character) throws(Failure) -> String {
    let start = index
    index += 1
    var value = ""
    while let character = next {
      index += 1
      if character == quote { return value }
      if character == "\\", let escaped = next, escaped == quote || escaped == "\\" {
        value.append(escaped)
        index += 1
      } else {
        value.append(character)
      }
    }
    let kind = quote == "'" ? "singled quoted" : "double quoted"
    throw Failure(expected: "<\(kind)>", received: "<none>", index: start)
  }
}
