/// The settings that stand under one key of the file.
struct SettingGroup {
  /// The key.
  let name: String
  private(set) var settings: [Setting]

  /// In the settings' order.
  static func all(_ settings: [Setting]) -> [SettingGroup] {
    var groups: [SettingGroup] = []
    for setting in settings {
      let name = String(setting.name.prefix { $0 != "." })
      if groups.last?.name == name {
        groups[groups.count - 1].settings.append(setting)
      } else {
        groups.append(SettingGroup(name: name, settings: [setting]))
      }
    }
    return groups
  }

  /// The setting that the key itself is; nil: it has keys of its own.
  var single: Setting? { settings.first { $0.name == name } }

  /// The key of a setting in this group, as in `host` of `ssh.host`.
  func part(of setting: Setting) -> String { String(setting.name.dropFirst(name.count + 1)) }
}
