import ArgumentParser

/// The command `pltop` without another command's name.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Opens the dashboard (the default)."
  )

  @Argument(
    help: "The link of the configuration file to watch (default: its default-link, if any)."
  )
  var link: String?

  @OptionGroup var options: LiveOptions

  func validate() throws {
    try options.requireSense(inDemo: options.options.demo.demo, link: link)
  }

  func run() throws { try options.openDashboard(link: link) }
}
