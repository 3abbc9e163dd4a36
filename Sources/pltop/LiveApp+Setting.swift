import Configuration
import Dashboard
import Drawing
import Terminal

/// What is the screen's own: colours, language, keys, the mouse.
extension LiveApp {
  func set(up state: inout State) {
    state.language = language(for: state.glyphs)
    state.keymap = setting.keymap
    state.themes = setting.look.names
    state.theme = setting.look.theme.name
    state.usesMouse = path.settings.mouse
    state.links = source.links
    state.demo = session?.beginning
    state.link = path.effective.link
    state.settings = SettingListing(source.file, path.effective).entries
    state.hasConfiguration = source.file.file != nil || path.isAddressed
  }

  /// A terminal that only shows ASCII shows no Japanese.
  private func language(for glyphs: Glyphs) -> Language {
    guard glyphs != .ascii else { return .english }
    return path.settings.language ?? .ofEnvironment
  }

  func use(theme name: String) {
    if let theme = setting.look.theme(named: name) { terminal.use(theme) }
  }
}
