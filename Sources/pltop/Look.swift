import Configuration
import Drawing
import FoundationEssentials
import Themes

/// The colours there are, and those that the settings ask for.
struct Look: Sendable {
  let library: ThemeLibrary
  let theme: Theme

  /// - Throws: `ConfigurationError` when there is no such theme, or its file is wrong; says where it
  ///   is asked for.
  init(_ effective: EffectiveSettings) throws(ConfigurationError) {
    let origin = effective.origin(of: .theme)
    do throws(ThemeError) {
      library = ThemeLibrary.ofOperator()
      theme =
        origin == .initial
        ? library.usual(ProcessInfo.processInfo.environment)
        : try library.theme(named: effective.settings.theme)
    } catch {
      throw ConfigurationError(message: "\(origin.place): \(SafeText.line(error.message))")
    }
  }

  var names: [String] { library.entries.map(\.name) }

  func theme(named name: String) -> Theme? { library.entries.first { $0.name == name }?.theme }
}

extension ThemeLibrary {
  /// With the files that lie in `themes/`, beside the configuration file.
  static func ofOperator() -> ThemeLibrary {
    let folder = Configuration.folder(ProcessInfo.processInfo.environment)
    return ThemeLibrary(folder: folder.map { "\($0)/themes" })
  }
}
