import ArgumentParser
import Configuration
import Drawing
import FoundationEssentials

/// The command `pltop config`.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is in force and where it comes from, or prints a complete example.",
    discussion: """
      An option goes before a PLTOP_ variable, that before the link that is meant, that before the \
      configuration file, that before the default. Values that are secret are not printed.
      """
  )

  enum Action: String, EnumerableFlag {
    case print
    case example
    case path

    static func help(for value: Action) -> ArgumentHelp? {
      switch value {
      case .print: "Print every setting that is in force, and where it comes from (the default)."
      case .example: "Print a complete configuration file that explains itself."
      case .path: "Print where the configuration file is, or would be."
      }
    }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Flag(exclusivity: .exclusive)
  var action = Action.print

  @Option(help: "Of what is in force: text for people, json for programs.")
  var format = Format.text

  @OptionGroup var link: LinkOption

  @OptionGroup(title: "Test requests") var seat: SeatOptions

  @OptionGroup var options: PathOptions

  func validate() throws {
    try options.requireSense(inDemo: options.demo.demo, link: link.link)
    try seat.requireSense(inDemo: options.demo.demo)
  }

  func run() throws {
    switch action {
    case .print: try printSettings()
    case .example: Console.print(String(Configuration.example.dropLast()))
    case .path:
      guard let path = options.config ?? Configuration.path(ProcessInfo.processInfo.environment)
      else {
        throw ValidationError("There is no home for it: set HOME, or name a file with --config.")
      }
      Console.print(SafeText.line(path))
    }
  }

  private func printSettings() throws {
    let listing: SettingListing
    do throws(ConfigurationError) {
      let sources = try options.sources(with: [seat])
      listing = SettingListing(sources.file, try sources.effective(link: link.link))
    } catch {
      throw ValidationError(error)
    }
    switch format {
    case .text: Console.print(listing.text)
    case .json: Console.print(try listing.json())
    }
  }
}
