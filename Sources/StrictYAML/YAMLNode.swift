/// A value in a YAML file, and what it is called in an error.
///
/// Strict: no tags, no keys that are there twice, and nothing that stands for no value.
package struct YAMLNode {
  private let tree: YAMLTree
  /// As in `'path' in requests[0]`; `the file` is all of it.
  package let name: String
  /// Of the key that it is the value of, else its own.
  package let keyLine: Int
  private let place: String

  private init(_ tree: YAMLTree, name: String, place: String, keyLine: Int? = nil) {
    self.tree = tree
    self.name = name
    self.place = place
    self.keyLine = keyLine ?? tree.line
  }

  /// nil: there is nothing in the file but comments.
  package init?(yaml: String) throws(YAMLFault) {
    guard let tree = try YAMLComposer.tree(of: yaml), !tree.isNothing else { return nil }
    self.init(tree, name: "the file", place: "")
  }

  package var line: Int { tree.line }

  package var isList: Bool { if case .sequence = tree.content { true } else { false } }

  package func fault(_ words: String) -> YAMLFault { YAMLFault(line: line, words: words) }

  /// Its keys and values, in the file's order; all keys are among `allowed`, where that is given.
  package func entries(
    _ kind: String,
    allowed: [String]? = nil
  ) throws(YAMLFault) -> [(key: String, value: YAMLNode)] {
    try refuseTag()
    guard case .mapping(let pairs) = tree.content else { throw fault("\(name) takes \(kind)") }
    var entries: [(key: String, value: YAMLNode)] = []
    for (key, value) in pairs {
      let name = try YAMLNode(key, name: "a key\(inPlace)", place: place).text()
      if let allowed, !allowed.contains(name) {
        let list = allowed.joined(separator: ", ")
        let words = "unknown key '\(name)'\(inPlace); allowed: \(list)"
        throw YAMLFault(line: key.line, words: words)
      }
      let inside = place.isEmpty ? name : "\(place).\(name)"
      let title = "'\(name)'\(inPlace)"
      entries.append((name, YAMLNode(value, name: title, place: inside, keyLine: key.line)))
    }
    return entries
  }

  package func items(_ kind: String) throws(YAMLFault) -> [YAMLNode] {
    try refuseTag()
    guard case .sequence(let items) = tree.content else { throw fault("\(name) takes \(kind)") }
    return items.enumerated().map { index, item in
      let place = "\(place)[\(index)]"
      return YAMLNode(item, name: place, place: place)
    }
  }

  package func text(_ kind: String = "text") throws(YAMLFault) -> String {
    try refuseTag()
    guard case .scalar(let text, _) = tree.content else { throw fault("\(name) takes \(kind)") }
    if isNothing {
      throw fault(
        "\(name) has no value; it takes \(kind): write \"\" for an empty one, or leave "
          + "the key out"
      )
    }
    return text
  }

  package func number(_ range: ClosedRange<Int>, _ unit: String = "a whole number")
    throws(YAMLFault)
    -> Int
  {
    let kind = "\(unit) from \(range.lowerBound) to \(range.upperBound)"
    let text = try text(kind)
    guard let number = Int(text), range.contains(number) else {
      throw fault("\(name) takes \(kind), not '\(text)'")
    }
    return number
  }

  /// For a value that is not allowed.
  package func refused(_ kind: String, _ text: String) -> YAMLFault {
    fault("\(name) takes \(kind), not '\(text)'")
  }

  private var inPlace: String { place.isEmpty ? "" : " in \(place)" }

  /// A plain scalar that stands for no value; in quotes it would be text.
  package var isNothing: Bool { tree.isNothing }

  private func refuseTag() throws(YAMLFault) {
    guard let tag = tree.tag, tag.hasPrefix("!") else { return }
    throw fault("the tag \(tag) is not known here; leave it out")
  }
}
