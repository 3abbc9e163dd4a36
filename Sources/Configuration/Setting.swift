import PathModel
import StrictYAML

/// One thing that can be set: declared here once, for the options, the variables, the file and the
/// help.
package struct Setting: Sendable {
  /// Its place in the file, as in `ssh.host`.
  package let name: String
  /// As in `--ssh-host`; nil: there is no option.
  package let option: String?
  /// What it is, as a sentence.
  package let help: String
  package let takes: String
  /// What holds where nothing is said, in words; nil: nothing.
  package let initial: String?
  /// Lines of YAML that may follow the name.
  package let example: String
  /// Whether it says something of a path, so that each link can say it for itself.
  package let isOfLink: Bool
  /// Whether it says something to the demo too, where it is no option; its cloud is its own.
  package let isOfDemo: Bool
  /// nil: only the file can say it.
  let parse: (@Sendable (String, _ name: String, inout Settings) throws(SettingRefusal) -> Void)?
  let read: @Sendable (YAMLNode, inout Settings) throws(YAMLFault) -> Void
  let copy: @Sendable (_ from: Settings, _ to: inout Settings) -> Void
  let show: @Sendable (Settings) -> SettingValue?

  /// As in `PLTOP_SSH_HOST`; nil: only the file can say it.
  package var variable: String? {
    guard parse != nil else { return nil }
    return "PLTOP_" + name.uppercased().map { $0 == "." || $0 == "-" ? "_" : String($0) }.joined()
  }

  /// What it is and takes, in a sentence.
  package var description: String {
    let isClear = ["text", "true or false"].contains(takes)
    return isClear ? "\(help)." : "\(help): \(takes)."
  }

  /// Without secrets; nil: there is nothing.
  package func value(in settings: Settings) -> SettingValue? { show(settings) }

  init<Value: Sendable>(
    _ name: String,
    _ field: any WritableKeyPath<Settings, Value> & Sendable,
    _ kind: SettingKind<Value>,
    _ help: String,
    initial: String? = nil,
    example: String? = nil,
    option: String? = nil,
    isOfLink: Bool = false,
    isOfDemo: Bool = false
  ) {
    let value = kind.show(Settings()[keyPath: field])
    self.name = name
    self.option = option
    self.help = help
    self.initial = initial ?? value?.yaml
    self.example = example ?? value?.example ?? ""
    self.isOfLink = isOfLink
    self.isOfDemo = isOfDemo
    takes = kind.takes
    if let parse = kind.parse {
      self.parse = { (text, name, settings) throws(SettingRefusal) in
        settings[keyPath: field] = try parse(text, name)
      }
    } else {
      parse = nil
    }
    read = { (node, settings) throws(YAMLFault) in
      settings[keyPath: field] = try kind.read(node)
    }
    copy = { $1[keyPath: field] = $0[keyPath: field] }
    show = { kind.show($0[keyPath: field]) }
  }

  /// For a setting that may be without a value.
  init<Value: Sendable>(
    _ name: String,
    _ field: any WritableKeyPath<Settings, Value?> & Sendable,
    _ kind: SettingKind<Value>,
    _ help: String,
    initial: String? = nil,
    example: String,
    option: String? = nil,
    isOfLink: Bool = false,
    isOfDemo: Bool = false
  ) {
    self.init(
      name,
      field,
      kind.optional,
      help,
      initial: initial,
      example: example,
      option: option,
      isOfLink: isOfLink,
      isOfDemo: isOfDemo
    )
  }
}
