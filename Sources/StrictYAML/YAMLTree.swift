/// What a YAML file says, with the lines on which it says it.
struct YAMLTree {
  enum Content {
    /// `isPlain`: without quotes, and no block of text.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLTree])
    /// In the file's order; no two keys have the same text.
    case mapping([(key: YAMLTree, value: YAMLTree)])
  }

  var content: Content
  /// As in `!secret`; nil: none is written.
  var tag: String?
  /// Where it begins, from 1.
  var line: Int

  /// A plain scalar that stands for no value; in quotes it would be text.
  var isNothing: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
