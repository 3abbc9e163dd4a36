import FoundationEssentials

/// A JSON value that tests can take apart and put together.
indirect enum JSON: Codable, Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  func bytes() throws -> [UInt8] { [UInt8](try JSONEncoder().encode(self)) }

  /// This value with one value inside it replaced, in every possible way; the top stays.
  func replacing(with other: JSON) -> [JSON] {
    variants { _ in other }
  }

  /// This value without one key of one object, in every possible way.
  func removingKeys() -> [JSON] {
    variants { _ in nil }
  }

  /// This value without one member of one object, in every possible way, with the member's name.
  func removingMembers() -> [(name: String, value: JSON)] {
    switch self {
    case .array(let values):
      values.indices.flatMap { index in
        values[index].removingMembers().map { name, value in
          var copy = values
          copy[index] = value
          return (name, JSON.array(copy))
        }
      }
    case .object(let values):
      values.flatMap { key, value -> [(name: String, value: JSON)] in
        var without = values
        without[key] = nil
        return [(key, .object(without))]
          + value.removingMembers().map { name, value in
            var copy = values
            copy[key] = value
            return (name, .object(copy))
          }
      }
    case .null, .bool, .number, .text: []
    }
  }

  private func variants(_ change: (JSON) -> JSON?) -> [JSON] {
    switch self {
    case .array(let values):
      values.indices.flatMap { index -> [JSON] in
        let changes: [JSON?] = [change(values[index])] + values[index].variants(change)
        return changes.map { new in
          var copy = values
          copy.replaceSubrange(index...index, with: new.map { [$0] } ?? [])
          return JSON.array(copy)
        }
      }
    case .object(let values):
      values.flatMap { key, value -> [JSON] in
        let changes: [JSON?] = [change(value)] + value.variants(change)
        return changes.map { new in
          var copy = values
          copy[key] = new
          return JSON.object(copy)
        }
      }
    case .null, .bool, .number, .text: []
    }
  }
}
