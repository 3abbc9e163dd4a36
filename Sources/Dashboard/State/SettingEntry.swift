/// A setting that is in force.
package struct SettingEntry: Hashable, Sendable {
  /// As the configuration file calls it.
  package let name: String
  package let value: String
  /// Where the value comes from: an option, a variable, a file and its line, or `default`.
  package let origin: String

  package init(name: String, value: String, origin: String) {
    self.name = name
    self.value = value
    self.origin = origin
  }
}
