import Yams

/// A value in a YAML file, and what it is called in an error.
///
/// Strict: no tags, no keys that are there twice, and nothing that stands for no value.
package struct YAMLNode {
  private let node: Node
  /// As in `'path' in requests[0]`; `the file` is all of it.
  package let name: String
  /// Of the key that it is the value of, else its own.
  package let keyLine: Int
  private let place: String

  private init(_ node: Node, name: String, place: String, keyLine: Int? = nil) {
    self.node = node
    self.name = name
    self.place = place
    self.keyLine = keyLine ?? node.mark?.line ?? 1
  }

  /// nil: there is nothing in the file but comments.
  package init?(yaml: String) throws(YAMLFault) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw YAMLFault(error, in: yaml)
    } catch {
      throw YAMLFault(line: 1, words: "it is no YAML: \(error)")
    }
    guard let node else { return nil }
    self.init(node, name: "the file", place: "")
    if isNothing { return nil }
  }

  package var line: Int { node.mark?.line ?? 1 }

  package var isList: Bool { if case .sequence = node { true } else { false } }

  package func fault(_ words: String) -> YAMLFault { YAMLFault(line: line, words: words) }

  /// Its keys and values, in the file's order; all keys are among `allowed`, where that is given.
  package func entries(
    _ kind: String,
    allowed: [String]? = nil
  ) throws(YAMLFault) -> [(key: String, value: YAMLNode)] {
    try refuseTag()
    guard case .mapping(let mapping) = node else { throw fault("\(name) takes \(kind)") }
    var entries: [(key: String, value: YAMLNode)] = []
    for (key, value) in mapping {
      let name = try YAMLNode(key, name: "a key\(inPlace)", place: place).text()
      let line = key.mark?.line ?? self.line
      if let allowed, !allowed.contains(name) {
        let list = allowed.joined(separator: ", ")
        let words = "unknown key '\(name)'\(inPlace); allowed: \(list)"
        throw YAMLFault(line: line, words: words)
      }
      if entries.contains(where: { $0.key == name }) {
        throw YAMLFault(line: line, words: "the key '\(name)'\(inPlace) is there twice")
      }
      let inside = place.isEmpty ? name : "\(place).\(name)"
      let title = "'\(name)'\(inPlace)"
      entries.append((name, YAMLNode(value, name: title, place: inside, keyLine: line)))
    }
    return entries
  }

  package func items(_ kind: String) throws(YAMLFault) -> [YAMLNode] {
    try refuseTag()
    guard case .sequence(let sequence) = node else { throw fault("\(name) takes \(kind)") }
    return sequence.enumerated().map { index, item in
      let place = "\(place)[\(index)]"
      return YAMLNode(item, name: place, place: place)
    }
  }

  package func text(_ kind: String = "text") throws(YAMLFault) -> String {
    try refuseTag()
    guard case .scalar(let scalar) = node else { throw fault("\(name) takes \(kind)") }
    if isNothing {
      throw fault(
        "\(name) has no value; it takes \(kind): write \"\" for an empty one, or leave "
          + "the key out"
      )
    }
    return scalar.string
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
  package var isNothing: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private func refuseTag() throws(YAMLFault) {
    guard node.tag.rawValue.hasPrefix("!") else { return }
    throw fault("the tag \(node.tag.rawValue) is not known here; leave it out")
  }
}
