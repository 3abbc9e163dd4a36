import PathModel

/// The standard output of an `aws` call that went well: a JSON object.
struct Output {
  let fields: Fields
  private let text: String

  /// Reads the output.
  ///
  /// No output at all is not an empty answer: a list that was asked for is there even when it is
  /// empty, so what printed nothing did not answer.
  ///
  /// Bytes that are no UTF-8 become `U+FFFD`, so that they cost a character and not the answer.
  ///
  /// - Throws: A problem of the kind `unreadable`.
  init(_ bytes: [UInt8]) throws(Problem) {
    text = String(decoding: bytes, as: UTF8.self)
    if text.allSatisfy(\.isWhitespace) {
      throw Problem(.unreadable, "aws ended well but printed nothing")
    }
    do {
      fields = try Fields(json: text)
    } catch {
      throw Problem(.unreadable, Self.message("is not a JSON object", text))
    }
  }

  /// The facts of a top-level array.
  ///
  /// - Throws: A problem of the kind `unreadable` when there is none: no list is not an empty list.
  func list<Fact: AWSDecodable>(_ key: String) throws(Problem) -> [Fact] {
    guard let list: [Fact] = fields.listIfPresent(key) else { throw lacks(key) }
    return list
  }

  /// The strings of a top-level array; see `list(_:)`.
  func strings(_ key: String) throws(Problem) -> [String] {
    guard let strings = fields.stringsIfPresent(key) else { throw lacks(key) }
    return strings
  }

  /// How the message reads when the answer lacks what it was asked for.
  func lacks(_ key: String) -> Problem {
    Problem(.unreadable, Self.message("has no \(key)", text))
  }

  private static func message(_ flaw: String, _ text: String) -> String {
    "the answer of aws \(flaw): \(text.plain(limit: 60))"
  }
}
