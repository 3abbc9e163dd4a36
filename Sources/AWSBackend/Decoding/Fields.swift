import FoundationEssentials
import PathModel

/// A fact that is made from one JSON object of an answer.
protocol AWSDecodable {
  /// Never fails: what is missing or cannot be read stays empty.
  init(aws fields: Fields)
}

/// A lenient view of a JSON object.
///
/// AWS marks almost no field as required, and each CLI version drops the fields it does not know,
/// so everything is optional: a field that is missing, null or of another type reads as nil.
struct Fields: Decodable {
  private let container: KeyedDecodingContainer<Key>

  init(from decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: Key.self)
  }

  /// The object that this text holds.
  ///
  /// - Throws: When the text is no JSON, is cut off, is nested more than 512 levels deep, or holds
  ///   something else than an object.
  init(json: String) throws {
    self = try JSONDecoder().decode(Fields.self, from: Data(json.utf8))
  }

  // What has the usual type is read at once; to find out which type something has takes several tries.
  func string(_ key: String) -> String? { usual(key) ?? scalar(key)?.string }
  func int(_ key: String) -> Int? { usual(key) ?? scalar(key)?.int }
  func bool(_ key: String) -> Bool? { usual(key) ?? scalar(key)?.bool }
  func date(_ key: String) -> Date? { scalar(key)?.date }

  func open<Known>(_ key: String) -> Open<Known>? { string(key).map(Open.init) }

  func object(_ key: String) -> Fields? {
    try? container.decodeIfPresent(Fields.self, forKey: Key(key))
  }

  /// The strings of an array, without the elements that are none.
  func strings(_ key: String) -> [String] { stringsIfPresent(key) ?? [] }

  /// The facts of an array, without the elements that are no objects.
  func list<Fact: AWSDecodable>(_ key: String, of type: Fact.Type = Fact.self) -> [Fact] {
    listIfPresent(key) ?? []
  }

  func objects(_ key: String) -> [Fields] { elements(key) ?? [] }

  /// nil when there is no such array.
  func stringsIfPresent(_ key: String) -> [String]? {
    elements(key, of: Scalar.self)?.map(\.string)
  }

  /// nil when there is no such array.
  func listIfPresent<Fact: AWSDecodable>(_ key: String) -> [Fact]? {
    elements(key, of: Fields.self)?.map(Fact.init(aws:))
  }

  /// nil: it is missing, null or of another type.
  private func usual<Value: Decodable>(_ key: String) -> Value? {
    try? container.decodeIfPresent(Value.self, forKey: Key(key))
  }

  private func scalar(_ key: String) -> Scalar? {
    try? container.decodeIfPresent(Scalar.self, forKey: Key(key))
  }

  private func elements<Element: Decodable>(
    _ key: String,
    of type: Element.Type = Element.self
  ) -> [Element]? {
    guard var list = try? container.nestedUnkeyedContainer(forKey: Key(key)) else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(list.count ?? 0)
    while !list.isAtEnd {
      if let element = try? list.decode(Element.self) {
        elements.append(element)
      } else if (try? list.decode(Skipped.self)) == nil {
        break
      }
    }
    return elements
  }
}

extension Fields {
  /// The `Name` tag, from `Tags: [{Key, Value}]`.
  var nameTag: String? { pairs("Tags")["Name"] }

  /// `[{Key, Value}]` as a dictionary; of two equal keys the first counts.
  func pairs(_ list: String, key: String = "Key", value: String = "Value") -> [String: String] {
    let pairs = objects(list).compactMap { pair in
      pair.string(key).map { ($0, pair.string(value) ?? "") }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// An element of an array that is null or of another type: one bad element spoils no array.
private struct Skipped: Decodable {
  init(from decoder: any Decoder) {}
}

/// Any key of a JSON object.
private struct Key: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
