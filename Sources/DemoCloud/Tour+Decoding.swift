extension Tour {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case language
    case steps
  }

  package init(from decoder: any Decoder) throws {
    try decoder.expect(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    language = try container.decode(Language.self, forKey: .language)
    steps = try container.decode([Step].self, forKey: .steps)
  }
}

extension Tour.Step {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id
    case title
    case hops
    case text
    case press
    case request
    case sends
    case scenarios
  }

  package init(from decoder: any Decoder) throws {
    try decoder.expect(CodingKeys.self)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(String.self, forKey: .title)
    text = try container.decode(String.self, forKey: .text)
    hops = try container.decodeIfPresent([String].self, forKey: .hops) ?? []
    press = try container.decodeIfPresent(String.self, forKey: .press)
    request = try container.decodeIfPresent(String.self, forKey: .request)
    sendsRequest = try container.decodeIfPresent(Bool.self, forKey: .sends) ?? false
    scenarios = try container.decodeIfPresent([String].self, forKey: .scenarios) ?? []
  }
}

extension Decoder {
  /// A misspelt key must not be taken for a missing one.
  fileprivate func expect<Keys: CodingKey & CaseIterable>(_ keys: Keys.Type) throws {
    let known = Set(keys.allCases.map(\.stringValue))
    let container = try container(keyedBy: AnyKey.self)
    for key in container.allKeys where !known.contains(key.stringValue) {
      throw DecodingError.dataCorruptedError(
        forKey: key,
        in: container,
        debugDescription: "the tour has no such key"
      )
    }
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
