import ArgumentParser
import Configuration
import Drawing
import Terminal
import TerraformStack

/// What the dashboard is opened with, on AWS and on the demo cloud.
struct LiveOptions: ParsableArguments, SettingOptions {
  @Option(help: .of(.requestPath))
  var path: String?

  @Flag(inversion: .prefixedNo, help: .of(.bell))
  var bell: Bool?

  @Option(
    parsing: .remaining,
    help: """
      Run this program, with all that follows as its arguments, when the path's state changes; it \
      reads the status JSON. Must be the last option.
      """
  )
  var onChange: [String] = []

  @Flag(inversion: .prefixedNo, help: .of(.ascii))
  var ascii: Bool?

  @Option(help: .of(.theme))
  var theme: String?

  @Option(name: .customLong("lang"), help: .of(.language))
  var language: Language?

  @OptionGroup var advice: AdviceOption

  @OptionGroup(title: "Test requests") var seat: SeatOptions

  @OptionGroup var options: PathOptions

  func validate() throws { try requireGood() }

  func requireSense(inDemo isDemo: Bool, link: String? = nil) throws {
    try options.requireSense(inDemo: isDemo, link: link)
    try seat.requireSense(inDemo: isDemo)
  }

  func say(to layer: inout SettingLayer) throws(SettingRefusal) {
    try layer.take(.requestPath, option: path)
    try layer.take(.bell, option: bell)
    try layer.take(.ascii, option: ascii)
    try layer.take(.theme, option: theme)
    try layer.take(.language, option: language?.rawValue)
    if !onChange.isEmpty {
      layer.take(.onChange, .option("--on-change")) { $0.onChange = onChange }
    }
  }

  /// Opens the dashboard, and returns when the operator leaves it.
  ///
  /// - Throws: `ExitCode` when there is no terminal to draw on, or a signal ended it.
  func openDashboard(link: String? = nil, tour: Bool = false) throws {
    let session = try options.demo.demo ? DemoSession(options.demo) : nil
    let (source, path, setting) = try source(session, link)
    if let terraform = path.terraform, terraform.isStandardInput {
      // What is on standard input is read before the keyboard takes its place.
      _ = try options.path(link: link)
      Console.takeKeyboard()
    }
    do {
      let end = try UIExecutor.run { () throws(TerminalError) -> LiveApp.End in
        let terminal = try Terminal(theme: setting.look.theme, mouse: path.settings.mouse)
        let app = LiveApp(terminal, source, path, setting)
        defer { terminal.close() }
        return await app.run(tour: tour)
      }
      switch end {
      case .quit: break
      case .signal(let signal): throw ExitCode.signal(signal)
      case .demo: try inDemo.openDashboard()
      }
    } catch let error as TerminalError {
      Console.complain(error.message)
      throw ExitCode.unusable
    }
  }

  /// The same on the demo cloud.
  private var inDemo: LiveOptions {
    var live = self
    live.options.demo.demo = true
    return live
  }

  private func source(
    _ session: DemoSession?,
    _ link: String?
  ) throws -> (PathSource, WatchedPath, ScreenSetting) {
    do throws(ConfigurationError) {
      let sources = try options.sources(with: [self, advice, seat])
      if let link { try Self.requireLink(link, sources.file) }
      let source = PathSource(sources, session)
      let path = try source.path(link: link)
      return (source, path, try ScreenSetting(path.effective))
    } catch {
      throw ValidationError(error)
    }
  }
}

extension LiveOptions {
  /// What is no link may be a command that is misspelt.
  private static func requireLink(
    _ name: String,
    _ file: Configuration
  ) throws(ConfigurationError) {
    guard !file.links.contains(where: { $0.name == name }) else { return }
    let likely = Pltop.commands.filter { name.count > 2 && $0.hasPrefix(name.prefix(3)) }
    let hint = likely.isEmpty ? "" : " Do you mean \(likely.joined(separator: " or "))?"
    throw ConfigurationError(
      message: "'\(name)' is no command and no link.\(hint) pltop --help lists the commands; "
        + file.linksInWords
    )
  }
}
