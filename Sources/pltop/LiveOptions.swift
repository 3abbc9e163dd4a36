import ArgumentParser
import Drawing
import Terminal

/// What the dashboard is opened with, on AWS and on the demo cloud.
struct LiveOptions: ParsableArguments {
  @Option(help: "The path that test requests ask for (default: the first kept request's).")
  var path: String?

  @Flag(inversion: .prefixedNo, help: "Ring the terminal's bell when the path's state changes.")
  var bell = true

  @Option(
    parsing: .remaining,
    help: """
      Run this program, with all that follows as its arguments, when the path's state changes; it \
      reads the status JSON. Must be the last option.
      """
  )
  var onChange: [String] = []

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @OptionGroup var look: ThemeOptions

  @OptionGroup(title: "Test requests") var seat: SeatOptions

  @OptionGroup var options: PathOptions

  func validate() throws {
    if let path, !path.hasPrefix("/") {
      throw ValidationError("--path takes a path that begins with /, not '\(path)'.")
    }
  }

  func requireSense(inDemo isDemo: Bool) throws {
    try options.requireSense(inDemo: isDemo)
    try seat.requireSense(inDemo: isDemo)
  }

  /// Opens the dashboard, and returns when the operator leaves it.
  ///
  /// - Throws: `ExitCode` when there is no terminal to draw on, or a signal ended it.
  func openDashboard(tour: Bool = false, language: TourLanguage = .en) throws {
    let options = self
    let theme = try look.chosen()
    let requests = try RequestSettings(seat, inDemo: self.options.demo.demo)
    let session = try self.options.demo.demo ? DemoSession(self.options.demo) : nil
    do {
      let signal = try UIExecutor.run { () throws(TerminalError) -> Int32? in
        let terminal = try Terminal(theme: theme)
        let app = LiveApp(terminal, options, requests, session)
        defer { terminal.close() }
        return await app.run(tour: tour, language: language)
      }
      if let signal { throw ExitCode.signal(signal) }
    } catch let error as TerminalError {
      Console.complain(error.message)
      throw ExitCode.unusable
    }
  }
}
