/// All that is said, by rank: options, variables, the link, the file, the defaults.
package struct SettingSources: Sendable {
  package var options: SettingLayer
  package var variables: SettingLayer
  package var file: Configuration
  /// There what is said of AWS does not count, but what the options say, and there are no links.
  package var isInDemo: Bool

  package init(
    options: SettingLayer = SettingLayer(),
    variables: SettingLayer = SettingLayer(),
    file: Configuration = Configuration(),
    isInDemo: Bool = false
  ) {
    self.options = options
    self.variables = variables
    self.file = file
    self.isInDemo = isInDemo
  }

  /// What is in force on a link; nil: on the default one, if there is one.
  ///
  /// - Throws: `ConfigurationError` when there is no such link, and for any in the demo.
  package func effective(link name: String? = nil) throws(ConfigurationError) -> EffectiveSettings {
    if isInDemo {
      if name != nil {
        throw ConfigurationError(message: "a link is for AWS: the demo has a path of its own")
      }
      let layer = options.over(variables.inDemo).over(file.layer.inDemo)
        .over(SettingLayer(.demo))
      return EffectiveSettings(layer: layer, link: nil)
    }
    let link = try link(name)
    let own = link?.layer ?? SettingLayer()
    let layer = options.over(variables).over(own).over(file.layer).over(SettingLayer())
    return EffectiveSettings(layer: layer, link: link?.name)
  }

  private func link(_ name: String?) throws(ConfigurationError) -> Configuration.Link? {
    if let name {
      if let link = file.links.first(where: { $0.name == name }) { return link }
      throw ConfigurationError(message: file.noLink(name))
    }
    let both = variables.over(file.layer)
    guard let name = both.settings.defaultLink else { return nil }
    if let link = file.links.first(where: { $0.name == name }) { return link }
    let origin = both.origin(of: .defaultLink).place
    throw ConfigurationError(message: "\(origin): \(file.noLink(name))")
  }
}

/// What is in force, and where each of it comes from.
package struct EffectiveSettings: Sendable {
  private let layer: SettingLayer
  /// The link that it is in force on.
  package let link: String?

  init(layer: SettingLayer, link: String?) {
    self.layer = layer
    self.link = link
  }

  /// Of what options say alone.
  package init(options: SettingLayer, isInDemo: Bool) {
    layer = options.over(SettingLayer(isInDemo ? .demo : Settings()))
    link = nil
  }

  package var settings: Settings { layer.settings }

  package func origin(of setting: Setting) -> SettingOrigin { layer.origin(of: setting) }
}
