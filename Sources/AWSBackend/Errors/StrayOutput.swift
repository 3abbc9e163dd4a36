import PathModel

/// Output of `aws` that is not the one JSON object that was asked for.
///
/// None of it counts as an answer, not even valid JSON among other words: nobody knows what else the
/// wrapper changes.
enum StrayOutput: Equatable {
  case nothing
  /// Good JSON, after words of something else.
  case wordsBefore(String)
  /// Good JSON, before words of something else.
  case wordsAfter(String)
  /// Good JSON, but for the colours.
  case colours
  case webPage
  /// Something else, which begins so.
  case other(String)

  /// Classifies output.
  ///
  /// - Returns: nil if it looks like a JSON object.
  init?(_ bytes: [UInt8]) {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.first(where: { !isBlank($0) }) else {
      self = .nothing
      return
    }
    let last = bytes.last { !isBlank($0) }
    if first == UInt8(ascii: "{"), last == UInt8(ascii: "}") { return nil }
    // A page of that size is no message: its beginning says enough.
    let text = String(decoding: bytes.prefix(1 << 20), as: UTF8.self)
    self = Self.kind(of: text, isWhole: bytes.count <= 1 << 20)
  }

  private static func kind(of text: String, isWhole: Bool) -> StrayOutput {
    let plain = text.withoutTerminalSequences
    if isWhole, isJSON(plain[...]) { return .colours }
    if plain.drop(while: \.isWhitespace).first == "<" { return .webPage }
    if isWhole, let start = plain.utf8.firstIndex(of: UInt8(ascii: "{")),
      let end = plain.utf8.lastIndex(of: UInt8(ascii: "}")), start < end,
      isJSON(plain[start...end])
    {
      let (before, after) = (plain[..<start], plain[plain.index(after: end)...])
      if before.contains(where: \.isLetter) { return .wordsBefore(before.plain(limit: 120)) }
      if after.contains(where: \.isLetter) { return .wordsAfter(after.plain(limit: 120)) }
    }
    return .other(plain.plain(limit: 120))
  }

  private static func isJSON(_ text: Substring) -> Bool { (try? Fields(json: String(text))) != nil }
}

extension StrayOutput {
  /// Says what is wrong; `otherwise` is how the decoder says it.
  private func message(otherwise message: String) -> String {
    switch self {
    case .nothing, .webPage, .other: message
    case .wordsBefore(let words): "aws printed other words before its JSON: \(words)"
    case .wordsAfter(let words): "aws printed other words after its JSON: \(words)"
    case .colours: "aws printed its JSON with colour codes, so it is not valid JSON"
    }
  }

  private var next: String {
    switch self {
    case .nothing:
      "find out what is run as aws (type -a aws): a wrapper that loses the output, or a pager"
    case .wordsBefore, .wordsAfter:
      "let the wrapper of aws print its own words to standard error, or name the CLI itself "
        + "with --aws FILE"
    case .colours:
      "let the wrapper of aws print without colours, as jq -M does, or name the CLI itself with "
        + "--aws FILE"
    case .webPage:
      "something else than AWS answered: check HTTPS_PROXY, a login page, the endpoint URL"
    case .other:
      "find out what is run as aws (type -a aws): it prints something else than the JSON that "
        + "--output json asks for"
    }
  }

  /// Adds the reason and the next step to a problem of the decoder's.
  func explaining(_ problem: Problem, standardError: String) -> Problem {
    var problem = problem
    problem.message = message(otherwise: problem.message)
    let complaint = standardError.withoutTerminalSequences.plain(limit: 120)
    if self == .nothing, !complaint.isEmpty {
      problem.message += "; on standard error: \(complaint)"
    }
    problem.next = next
    return problem
  }
}
