/// Turns the words after an option into its value.
struct ArgumentReader {
  let option: Option

  func read(_ words: [String]) throws(CLIFailure) -> Argument {
    switch option.kind {
    case .flag: return .flag(true)
    case .text: return .text(words.first ?? "")
    case .integer, .count: return .integer(try integer(words.first ?? ""))
    case .texts: return .texts(try texts(words))
    case .structures(let fields):
      let values = try structures(words)
      var checked: [JSON] = []
      for (index, value) in values.enumerated() {
        let place = "\(option.name.memberName)[\(index)]"
        checked.append(try StructureCheck(fields: fields, place: place).check(value))
      }
      return .structures(checked)
    }
  }

  private func integer(_ word: String) throws(CLIFailure) -> Int {
    guard let integer = Int(word) else {
      throw .local("invalid literal for int() with base 10: '\(word)'")
    }
    return integer
  }

  /// Several words, or one that is a JSON array.
  private func texts(_ words: [String]) throws(CLIFailure) -> [String] {
    guard words.count == 1, words[0].drop(while: \.isWhitespace).hasPrefix("[") else {
      return words
    }
    var texts: [String] = []
    for (index, element) in (try json(words[0]).elements ?? []).enumerated() {
      guard case .text(let text) = element else {
        let place = "\(option.name.memberName)[\(index)]"
        throw StructureCheck.wrongType(place, element, valid: "<class 'str'>")
      }
      texts.append(text)
    }
    return texts
  }

  /// One JSON array, or words that are each a JSON object or in shorthand.
  private func structures(_ words: [String]) throws(CLIFailure) -> [JSON] {
    if words.count == 1, words[0].drop(while: \.isWhitespace).hasPrefix("[") {
      return try json(words[0]).elements ?? []
    }
    var structures: [JSON] = []
    for word in words {
      let isJSON = word.drop(while: \.isWhitespace).hasPrefix("{")
      structures.append(try isJSON ? json(word) : shorthand(word))
    }
    return structures
  }

  private func json(_ word: String) throws(CLIFailure) -> JSON {
    do throws(JSONReader.Failure) {
      return try JSONReader.read(word)
    } catch {
      throw .parameter(
        "Error parsing parameter '--\(option.name)': Invalid JSON: \(error.description)\n"
          + "JSON received: \(word)"
      )
    }
  }

  private func shorthand(_ word: String) throws(CLIFailure) -> JSON {
    guard case .structures(let fields) = option.kind else { return .null }
    do throws(ShorthandReader.Failure) {
      return try ShorthandReader.read(
        word,
        listing: fields.filter { $0.kind == .texts }.map(\.name)
      )
    } catch {
      throw .shorthand(
        option: option.name,
        expected: error.expected,
        received: error.received,
        input: word,
        index: error.index
      )
    }
  }
}
