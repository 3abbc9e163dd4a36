import ArgumentParser

/// The command `pltop` without another word.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Opens the dashboard (the default)."
  )

  @OptionGroup var options: LiveOptions

  func validate() throws { try options.requireSense(inDemo: options.options.demo.demo) }

  func run() throws { try options.openDashboard(language: .ofEnvironment) }
}
