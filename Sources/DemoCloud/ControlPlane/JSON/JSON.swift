/// A JSON value whose objects keep the order of their members, as AWS's answers do.
enum JSON: Sendable, Equatable {
  struct Member: Sendable, Equatable {
    var name: String
    var value: JSON
  }

  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([JSON])
  case object([Member])

  /// The member of an object; nil for every other value.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  var string: String? {
    if case .text(let string) = self { string } else { nil }
  }

  static func texts(_ strings: [String]) -> JSON { .array(strings.map(JSON.text)) }

  /// A member that is absent when it has nothing to say.
  static func text(ifPresent string: String?) -> JSON? { string.map(JSON.text) }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  /// A member whose value is nil is left out.
  init(dictionaryLiteral members: (String, JSON?)...) {
    self = .object(
      members.compactMap { name, value in value.map { Member(name: name, value: $0) } }
    )
  }

  init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}
