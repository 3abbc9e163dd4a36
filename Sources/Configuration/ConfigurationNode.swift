import Yams

/// A value in the file, and what it is called in an error.
struct ConfigurationNode {
  private let node: Node
  /// As in `'path' in requests[0]`; `the file` is all of it.
  let name: String
  /// Of the key that it is the value of, else its own.
  let keyLine: Int
  private let place: String

  private init(_ node: Node, name: String, place: String, keyLine: Int? = nil) {
    self.node = node
    self.name = name
    self.place = place
    self.keyLine = keyLine ?? node.mark?.line ?? 1
  }

  /// nil: there is nothing in the file but comments.
  init?(yaml: String) throws(ConfigurationFault) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ConfigurationFault(error)
    } catch {
      throw ConfigurationFault(line: 1, words: "it is no YAML: \(error)")
    }
    guard let node else { return nil }
    self.init(node, name: "the file", place: "")
    if isNothing { return nil }
  }

  var line: Int { node.mark?.line ?? 1 }

  var isList: Bool { if case .sequence = node { true } else { false } }

  func fault(_ words: String) -> ConfigurationFault { ConfigurationFault(line: line, words: words) }

  /// Its keys and values, in the file's order; all keys are among `allowed`, where that is given.
  func entries(
    _ kind: String,
    allowed: [String]? = nil
  ) throws(ConfigurationFault) -> [(key: String, value: ConfigurationNode)] {
    try refuseTag()
    guard case .mapping(let mapping) = node else { throw fault("\(name) takes \(kind)") }
    var entries: [(key: String, value: ConfigurationNode)] = []
    for (key, value) in mapping {
      let name = try ConfigurationNode(key, name: "a key\(inPlace)", place: place).text()
      let line = key.mark?.line ?? self.line
      if let allowed, !allowed.contains(name) {
        let list = allowed.joined(separator: ", ")
        let words = "unknown key '\(name)'\(inPlace); allowed: \(list)"
        throw ConfigurationFault(line: line, words: words)
      }
      if entries.contains(where: { $0.key == name }) {
        throw ConfigurationFault(line: line, words: "the key '\(name)'\(inPlace) is there twice")
      }
      let inside = place.isEmpty ? name : "\(place).\(name)"
      let title = "'\(name)'\(inPlace)"
      let node = ConfigurationNode(value, name: title, place: inside, keyLine: line)
      entries.append((name, node))
    }
    return entries
  }

  func items(_ kind: String) throws(ConfigurationFault) -> [ConfigurationNode] {
    try refuseTag()
    guard case .sequence(let sequence) = node else { throw fault("\(name) takes \(kind)") }
    return sequence.enumerated().map { index, item in
      let place = "\(place)[\(index)]"
      return ConfigurationNode(item, name: place, place: place)
    }
  }

  func text(_ kind: String = "text") throws(ConfigurationFault) -> String {
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

  func number(_ range: ClosedRange<Int>, _ unit: String = "a whole number")
    throws(ConfigurationFault)
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
  func refused(_ kind: String, _ text: String) -> ConfigurationFault {
    fault("\(name) takes \(kind), not '\(text)'")
  }

  private var inPlace: String { place.isEmpty ? "" : " in \(place)" }

  /// A plain scalar that stands for no value; in quotes it would be text.
  private var isNothing: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private func refuseTag() throws(ConfigurationFault) {
    guard node.tag.rawValue.hasPrefix("!") else { return }
    throw fault("the tag \(node.tag.rawValue) is not known here; leave it out")
  }
}
