import FoundationEssentials

/// A JSON value that is not made of others, whatever its type.
///
/// The CLI writes some numbers as strings and some strings as numbers (ECS `cpu`), and its versions
/// differ in it, so the type in the text decides nothing.
enum Scalar: Decodable {
  case text(String)
  case flag(Bool)
  case integer(Int)
  case fraction(Double)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else {
      self = .fraction(try container.decode(Double.self))
    }
  }

  var string: String {
    switch self {
    case .text(let text): text
    case .flag(let flag): String(flag)
    case .integer(let integer): String(integer)
    case .fraction(let fraction): String(fraction)
    }
  }

  var int: Int? {
    switch self {
    case .text(let text): Int(text)
    case .flag: nil
    case .integer(let integer): integer
    case .fraction(let fraction): Int(exactly: fraction)
    }
  }

  var bool: Bool? {
    switch self {
    case .text(let text): Bool(text.lowercased())
    case .flag(let flag): flag
    case .integer, .fraction: nil
    }
  }

  var date: Date? {
    switch self {
    case .text(let text): Timestamp.date(fromISO8601: text)
    case .flag: nil
    case .integer(let seconds): Timestamp.date(fromEpoch: Double(seconds))
    case .fraction(let seconds): Timestamp.date(fromEpoch: seconds)
    }
  }
}
