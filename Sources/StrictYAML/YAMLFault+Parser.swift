import Yams

extension YAMLFault {
  /// In the parser's own words.
  init(_ error: YamlError, in yaml: String) {
    switch error {
    case .scanner(let context, let problem, let mark, let yaml),
      .parser(let context, let problem, let mark, let yaml),
      .composer(let context, let problem, let mark, let yaml):
      let words = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      // What lacks its end is found behind the last line.
      let last = max(
        1,
        yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      )
      self.init(line: min(mark.line, last), words: "it is no YAML: \(words)")
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.count(where: \.isNewline) + 1
      self.init(line: line, words: "it is no YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      self.init(
        line: Self.line(ofSecond: keys.first ?? "", from: context.mark, in: yaml),
        words: "the key \(names) is there twice"
      )
    default:
      self.init(line: 1, words: "it is no YAML: \(error)")
    }
  }
  /// The parser only tells where the mapping begins.
  ///
  /// In a block its keys have one indentation; what
  /// is written in another way is told by the line of the mapping.
  private static func line(ofSecond key: String, from mark: Mark, in yaml: String) -> Int {
    let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let spellings = [key, "\"\(key)\"", "'\(key)'"]
    let indentation = String(repeating: " ", count: max(0, mark.column - 1))
    let places = lines.indices.dropFirst(mark.line - 1)
      .filter { index in spellings.contains { lines[index].hasPrefix(indentation + $0 + ":") } }
    return places.dropFirst().first.map { $0 + 1 } ?? mark.line
  }
}
