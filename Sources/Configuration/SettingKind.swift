import StrictYAML

/// What a setting takes, and how it is read and shown.
struct SettingKind<Value: Sendable>: Sendable {
  /// As in `whole seconds from 1 to 3600`.
  let takes: String
  /// From the text of a variable or an option, and what that is called in an error; nil: only a
  /// file can say it.
  let parse: (@Sendable (String, _ name: String) throws(SettingRefusal) -> Value)?
  let read: @Sendable (YAMLNode) throws(YAMLFault) -> Value
  /// Without secrets; nil: there is nothing.
  let show: @Sendable (Value) -> SettingValue?

  /// Of one word, wherever it stands; `problem` says why one is not taken, where it can.
  init(
    _ takes: String,
    parse: @escaping @Sendable (String) -> Value?,
    problem: @escaping @Sendable (String) -> String? = { _ in nil },
    show: @escaping @Sendable (Value) -> SettingValue?
  ) {
    let take: @Sendable (String, String) throws(SettingRefusal) -> Value = {
      (text, name) throws(SettingRefusal) in
      if let problem = problem(text) { throw SettingRefusal(message: "\(name): \(problem)") }
      guard !text.isEmpty, let value = parse(text) else {
        throw SettingRefusal(message: "\(name) takes \(takes), not '\(text)'")
      }
      return value
    }
    self.init(takes, parse: take, show: show) { node throws(YAMLFault) in
      let text = try node.text(takes)
      do throws(SettingRefusal) {
        return try take(text, node.name)
      } catch {
        throw node.fault(error.message)
      }
    }
  }

  init(
    _ takes: String,
    parse: (@Sendable (String, String) throws(SettingRefusal) -> Value)?,
    show: @escaping @Sendable (Value) -> SettingValue?,
    read: @escaping @Sendable (YAMLNode) throws(YAMLFault) -> Value
  ) {
    self.takes = takes
    self.parse = parse
    self.read = read
    self.show = show
  }

  /// For a setting that may be without a value.
  var optional: SettingKind<Value?> {
    var lifted: (@Sendable (String, String) throws(SettingRefusal) -> Value?)?
    if let parse {
      lifted = { (text, name) throws(SettingRefusal) in try parse(text, name) }
    }
    return SettingKind<Value?>(
      takes,
      parse: lifted,
      show: { [show] in $0.flatMap(show) },
      read: { [read] node throws(YAMLFault) in try read(node) }
    )
  }
}
