import CYAML

extension YAMLFault {
  /// Why libyaml's parser stopped, in its own words.
  init(_ parser: yaml_parser_t, in text: String) {
    let words = [parser.context, parser.problem].compactMap { $0.map { String(cString: $0) } }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // What is no text at all is found before there are lines; what lacks its end, behind the last.
    let line =
      parser.error == YAML_READER_ERROR
      ? String(decoding: text.utf8.prefix(parser.problem_offset), as: UTF8.self)
        .count(where: \.isNewline)
      : parser.problem_mark.line
    self.init(
      line: min(line + 1, max(1, lines.count)),
      words: "it is no YAML: \(words.joined(separator: ", "))"
    )
  }
}
