import ArgumentParser
import Dashboard
import Drawing
import FoundationEssentials
import Terminal

/// The command `pltop` without another word.
struct Live: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Opens the dashboard (the default)."
  )

  @Option(help: "Send test requests to this URL instead of the endpoint, as in http://10.1.1.12.")
  var url: String?

  @Option(help: "The path that test requests ask for.")
  var path = "/api/tasks"

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @OptionGroup var options: PathOptions

  func validate() throws {
    if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
      throw ValidationError("--url takes a URL that begins with http:// or https://, not '\(url)'.")
    }
    if !path.hasPrefix("/") {
      throw ValidationError("--path takes a path that begins with /, not '\(path)'.")
    }
  }

  func run() throws {
    let command = self
    do {
      let signal = try UIExecutor.run { () throws(TerminalError) -> Int32? in
        let terminal = try Terminal(theme: .dark)
        let app = LiveApp(terminal, command)
        defer { terminal.close() }
        return await app.run()
      }
      if let signal { throw ExitCode.signal(signal) }
    } catch let error as TerminalError {
      Console.complain(error.message)
      throw ExitCode.unusable
    }
  }
}
