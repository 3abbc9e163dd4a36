import Configuration
import Dashboard

extension Keymap {
  /// - Throws: `ConfigurationError` with file and line for a command that is not known, and for a key
  ///   that another one has.
  convenience init(_ effective: EffectiveSettings) throws(ConfigurationError) {
    let bindings = effective.settings.keys
    do throws(Fault) {
      try self.init(bindings.map { ($0.command, $0.keys) })
    } catch {
      let line = bindings[error.index].line
      let place = effective.origin(of: .keys).file ?? "keys"
      throw ConfigurationError(message: "\(place):\(line): \(error.message)")
    }
  }
}

extension SettingOrigin {
  /// nil: it stands in no file.
  fileprivate var file: String? {
    switch self {
    case .file(let file, _), .link(_, let file, _): file
    case .initial, .variable, .option: nil
    }
  }
}
