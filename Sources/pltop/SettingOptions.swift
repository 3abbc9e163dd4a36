import ArgumentParser
import Configuration
import Drawing

/// Options that go before what variables and the configuration file say.
protocol SettingOptions {
  /// Tells the layer what was given.
  func say(to layer: inout SettingLayer) throws(SettingRefusal)
}

extension SettingOptions {
  /// - Throws: `ValidationError` for the first value that its setting does not take.
  func requireGood() throws {
    var layer = SettingLayer()
    do throws(SettingRefusal) {
      try say(to: &layer)
    } catch {
      throw ValidationError(ConfigurationError(message: error.message))
    }
  }
}

extension ArgumentHelp {
  /// As the settings' table has it.
  static func of(_ setting: Setting) -> ArgumentHelp {
    let initial = setting.initial.map { " (default: \($0))" } ?? ""
    return ArgumentHelp(stringLiteral: "\(setting.description.dropLast())\(initial).")
  }
}

/// Whether advice is shown.
struct AdviceOption: ParsableArguments, SettingOptions {
  @Flag(inversion: .prefixedNo, help: .of(.advice))
  var advice: Bool?

  func say(to layer: inout SettingLayer) throws(SettingRefusal) {
    try layer.take(.advice, option: advice)
  }
}

/// Which link of the configuration file is meant.
struct LinkOption: ParsableArguments {
  @Option(help: "The link of the configuration file to ask (default: its default-link, if any).")
  var link: String?
}

extension ValidationError {
  init(_ error: ConfigurationError) { self.init("\(SafeText.line(error.message)).") }
}
