import ArgumentParser
import Configuration
import Drawing
import FoundationEssentials
import Themes

/// Which colours the dashboard has.
struct ThemeOptions: ParsableArguments {
  @Option(
    help: """
      The colours: a theme's name, as `pltop themes` lists them (default: dark, or light where \
      COLORFGBG says that the terminal's ground is).
      """
  )
  var theme: String?

  /// - Throws: `ValidationError` when there is no such theme, or its file is wrong.
  func chosen() throws -> Theme {
    do throws(ThemeError) {
      let library = try ThemeLibrary.ofOperator()
      guard let theme else { return library.usual(ProcessInfo.processInfo.environment) }
      return try library.theme(named: theme)
    } catch {
      throw ValidationError("--theme: \(SafeText.line(error.message)).")
    }
  }
}

extension ThemeLibrary {
  /// With the files that lie in `themes/`, beside the configuration file.
  static func ofOperator() throws(ThemeError) -> ThemeLibrary {
    let folder = Configuration.folder(ProcessInfo.processInfo.environment)
    return try ThemeLibrary(folder: folder.map { "\($0)/themes" })
  }
}
