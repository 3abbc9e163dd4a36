import FoundationEssentials

/// Any JSON, as far as names of objects can be in it.
enum JSONValue: Decodable {
  case text(String)
  case list([JSONValue])
  case map([String: JSONValue])
  case flag(Bool)
  /// A number or null.
  case other

  init(from decoder: any Decoder) throws {
    if let map = try? decoder.singleValueContainer().decode([String: JSONValue].self) {
      self = .map(map)
    } else if let list = try? decoder.singleValueContainer().decode([JSONValue].self) {
      self = .list(list)
    } else if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .text(text)
    } else if let flag = try? decoder.singleValueContainer().decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .other
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .map(let map) = self { map[key] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var list: [JSONValue] { if case .list(let list) = self { list } else { [] } }

  /// All texts in it, however deep.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.flatMap(\.texts)
    case .map(let map): map.sorted { $0.key < $1.key }.flatMap(\.value.texts)
    case .flag, .other: []
    }
  }
}
