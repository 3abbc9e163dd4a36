import ArgumentParser
import Configuration
import Dashboard
import PathModel

/// The command `pltop status`.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks AWS once and prints the state of every hop.",
    discussion: "Exit code 0 when the status could be printed, whatever it is; see pltop check."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @OptionGroup var advice: AdviceOption

  @OptionGroup var link: LinkOption

  @OptionGroup var options: PathOptions

  func validate() throws { try options.requireSense(inDemo: options.demo.demo, link: link.link) }

  func run() throws {
    let path = try options.path(link: link.link, with: [advice])
    let (sample, status) = try OneShot.poll(path)
    try OneShot.requirePath(status)
    switch format {
    case .text:
      let text = StatusText(status, of: sample, hasAdvice: path.settings.advice)
      Console.print(text.lines.joined(separator: "\n"))
    case .json: Console.print(try StatusDocument(status, of: sample).json())
    }
  }
}
