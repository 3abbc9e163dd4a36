import Yams

extension ConfigurationFault {
  /// In the parser's own words.
  init(_ error: YamlError) {
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
      self.init(line: context.mark.line, words: "the key \(names) is there twice")
    default:
      self.init(line: 1, words: "it is no YAML: \(error)")
    }
  }
}
