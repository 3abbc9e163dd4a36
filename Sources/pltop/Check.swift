import ArgumentParser
import Dashboard
import PathModel

/// The command `pltop check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks AWS once and says in one line, and by exit code, how the path is.",
    discussion: """
      Made for monitoring systems that run plugins: exit code 0 up, 1 degraded, 2 down, 3 unknown; \
      one line, then | and performance data.
      """
  )

  @OptionGroup var link: LinkOption

  @OptionGroup var options: PathOptions

  func validate() throws { try options.requireSense(inDemo: options.demo.demo, link: link.link) }

  func run() throws {
    let (sample, status) = try OneShot.poll(options.path(link: link.link))
    if case .several = status.choice { try OneShot.requirePath(status) }
    Console.print(CheckLine(status, of: sample).text)
    throw ExitCode.check(status.state)
  }
}
