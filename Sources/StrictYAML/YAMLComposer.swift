import CYAML

/// Makes the tree of a text, from what libyaml's parser reports of it event by event.
struct YAMLComposer {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: String
  private var anchors: [String: YAMLTree] = [:]
  /// How many lists and mappings are open.
  private var depth = 0
  /// A file that goes deeper is meant to harm: each level takes some of the stack.
  private static let deepest = 64

  /// nil: the text has no document.
  ///
  /// - Throws: for what is no YAML, for a key that is there twice, and for a second document.
  static func tree(of text: String) throws(YAMLFault) -> YAMLTree? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLFault(line: 1, words: "it cannot be read: there is no memory left")
    }
    defer { yaml_parser_delete(parser) }
    return try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(YAMLFault) in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var composer = YAMLComposer(parser: parser, text: text)
      return try composer.onlyDocument()
    }
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>, text: String) {
    self.parser = parser
    self.text = text
  }

  private mutating func onlyDocument() throws(YAMLFault) -> YAMLTree? {
    _ = try next()
    guard try next().kind != YAML_STREAM_END_EVENT else { return nil }
    let tree = try tree(from: next())
    _ = try next()
    let end = try next()
    guard end.kind == YAML_STREAM_END_EVENT else {
      let words = "expected a single document in the stream, but found another document"
      throw YAMLFault(line: end.line, words: "it is no YAML: \(words)")
    }
    return tree
  }

  private mutating func tree(from event: YAMLEvent) throws(YAMLFault) -> YAMLTree {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      let words = "it is no YAML: nested more than \(Self.deepest) levels deep"
      throw YAMLFault(line: event.line, words: words)
    }
    let content: YAMLTree.Content
    switch event.kind {
    case YAML_ALIAS_EVENT:
      guard let name = event.anchor, let tree = anchors[name] else {
        throw YAMLFault(line: event.line, words: "it is no YAML: found undefined alias")
      }
      return tree
    case YAML_SEQUENCE_START_EVENT: content = .sequence(try items())
    case YAML_MAPPING_START_EVENT: content = .mapping(try pairs())
    default: content = .scalar(event.text, isPlain: event.isPlain)
    }
    let tree = YAMLTree(content: content, tag: event.tag, line: event.line)
    if let name = event.anchor { anchors[name] = tree }
    return tree
  }

  private mutating func items() throws(YAMLFault) -> [YAMLTree] {
    var items: [YAMLTree] = []
    var event = try next()
    while event.kind != YAML_SEQUENCE_END_EVENT {
      items.append(try tree(from: event))
      event = try next()
    }
    return items
  }

  private mutating func pairs() throws(YAMLFault) -> [(key: YAMLTree, value: YAMLTree)] {
    var pairs: [(key: YAMLTree, value: YAMLTree)] = []
    var names: Set<String> = []
    var event = try next()
    while event.kind != YAML_MAPPING_END_EVENT {
      let key = try tree(from: event)
      if case .scalar(let name, _) = key.content, !names.insert(name).inserted {
        throw YAMLFault(line: event.line, words: "the key '\(name)' is there twice")
      }
      pairs.append((key, try tree(from: next())))
      event = try next()
    }
    return pairs
  }

  private func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      throw YAMLFault(parser.pointee, in: text)
    }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}
