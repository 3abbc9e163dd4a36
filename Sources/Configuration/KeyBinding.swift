package import Drawing
import StrictYAML

/// The keys that the operator gives to a command.
///
/// Whether there is such a command, and whether another one has the key, is for who knows them.
package struct KeyBinding: Sendable, Hashable {
  /// As in `send-request`.
  package var command: String
  package var keys: [Key]
  /// In the file, from 1.
  package var line: Int

  package init(command: String, keys: [Key], line: Int) {
    self.command = command
    self.keys = keys
    self.line = line
  }

  static func read(_ node: YAMLNode) throws(YAMLFault) -> [KeyBinding] {
    var bindings: [KeyBinding] = []
    for (command, value) in try node.entries("names of commands and their keys, as in quit: Q") {
      bindings.append(
        KeyBinding(command: command, keys: try keys(value), line: value.keyLine)
      )
    }
    return bindings
  }

  private static func keys(_ node: YAMLNode) throws(YAMLFault) -> [Key] {
    guard node.isList else { return [try key(node)] }
    var keys: [Key] = []
    for item in try node.items("a list of keys") { keys.append(try key(item)) }
    guard !keys.isEmpty else { throw node.refused(Key.nameForms, "[]") }
    return keys
  }

  private static func key(_ node: YAMLNode) throws(YAMLFault) -> Key {
    let text = try node.text("a key, as in q, F5 or Ctrl-x")
    guard let key = Key(name: text) else { throw node.refused(Key.nameForms, text) }
    return key
  }
}
