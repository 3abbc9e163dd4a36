import Configuration
import Dashboard

/// What of the settings is the screen's, whichever path it shows: colours and keys.
struct ScreenSetting: Sendable {
  let look: Look
  let keymap: Keymap

  /// - Throws: `ConfigurationError` for a theme, a command or a key that cannot be had.
  init(_ effective: EffectiveSettings) throws(ConfigurationError) {
    look = try Look(effective)
    keymap = try Keymap(effective)
  }
}
