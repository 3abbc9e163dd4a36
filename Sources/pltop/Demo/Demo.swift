import ArgumentParser
import DemoCloud

/// The command `pltop demo`.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the dashboard on a simulated AWS: no account, no network.",
    discussion: """
      The article's system runs in this process: what AWS would answer is simulated, requests are \
      real, over loopback. d opens a menu of what can happen to it; --tour walks through it.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Flag(help: "Walk through the system step by step, then break it.")
  var tour = false

  @Flag(help: "List the scenarios and what each expects.")
  var list = false

  @Option(help: "Of the list: text for people, json for programs.")
  var format = Format.text

  @OptionGroup var live: LiveOptions

  func validate() throws { try live.requireSense(inDemo: true) }

  func run() throws {
    if list {
      let catalog = DemoCatalog(try Scenario.all())
      switch format {
      case .text: Console.print(catalog.text)
      case .json: Console.print(try catalog.json())
      }
      return
    }
    var live = live
    live.options.demo.demo = true
    try live.openDashboard(tour: tour)
  }
}
