import StrictYAML

/// What one place says: the options, the variables, a link, the file, or the defaults.
package struct SettingLayer: Sendable {
  /// Where nothing is said, it holds the defaults.
  package private(set) var settings: Settings
  /// Where each setting that is said comes from, by name.
  private var origins: [String: SettingOrigin] = [:]

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  package func says(_ setting: Setting) -> Bool { origins[setting.name] != nil }

  package func origin(of setting: Setting) -> SettingOrigin { origins[setting.name] ?? .initial }

  /// Takes the value of an option; nil: it was not given.
  ///
  /// - Throws: `SettingRefusal` when it is none that the setting takes.
  package mutating func take(
    _ setting: Setting,
    option value: (some CustomStringConvertible)?
  ) throws(SettingRefusal) {
    guard let value, let option = setting.option else { return }
    try take(setting, "\(value)", .option(option), option)
  }

  /// Takes all `PLTOP_*` variables that are set and not empty.
  ///
  /// - Throws: `SettingRefusal` for the first whose value is none that its setting takes.
  package mutating func take(environment: [String: String]) throws(SettingRefusal) {
    for setting in Setting.all {
      guard let variable = setting.variable, let text = environment[variable], !text.isEmpty
      else { continue }
      try take(setting, text, .variable(variable), variable)
    }
  }

  /// Takes a value that has its type already.
  package mutating func take(
    _ setting: Setting,
    _ origin: SettingOrigin,
    change: (inout Settings) -> Void
  ) {
    change(&settings)
    origins[setting.name] = origin
  }

  mutating func take(
    _ setting: Setting,
    _ node: YAMLNode,
    _ origin: SettingOrigin
  ) throws(YAMLFault) {
    try setting.read(node, &settings)
    origins[setting.name] = origin
  }

  private mutating func take(
    _ setting: Setting,
    _ text: String,
    _ origin: SettingOrigin,
    _ name: String
  ) throws(SettingRefusal) {
    guard let parse = setting.parse else { return }
    try parse(text, name, &settings)
    origins[setting.name] = origin
  }

  /// This one where it says something, and the lower one everywhere else.
  package func over(_ lower: SettingLayer) -> SettingLayer {
    var both = lower
    if Setting.pathNames.contains(where: says) {
      for setting in Setting.pathNames { both.forget(setting) }
    }
    for setting in Setting.all {
      guard let origin = origins[setting.name] else { continue }
      setting.copy(settings, &both.settings)
      both.origins[setting.name] = origin
    }
    return both
  }

  /// Only what counts in the demo too.
  var inDemo: SettingLayer {
    var kept = self
    for setting in Setting.all where !setting.isOfDemo { kept.forget(setting) }
    return kept
  }

  private mutating func forget(_ setting: Setting) {
    setting.copy(Settings(), &settings)
    origins[setting.name] = nil
  }
}
