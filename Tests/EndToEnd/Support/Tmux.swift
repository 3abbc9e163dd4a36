import Foundation
import SystemPackage
import Testing

/// A terminal with one program in it: a tmux session on a socket of its own.
struct Tmux: Sendable {
  private let socket: FilePath
  private let environment: [String: String]
  private let sandbox: Sandbox

  fileprivate init(
    _ command: [String],
    columns: Int,
    rows: Int,
    environment: [String: String]
  ) async throws {
    sandbox = try Sandbox()
    socket = sandbox.folder.appending("tmux")
    self.environment = environment
    try sandbox.write(
      """
      set -g default-terminal tmux-256color
      set -g escape-time 0
      set -g remain-on-exit on
      set -g status off

      """,
      to: "tmux.conf"
    )
    let configuration = sandbox.folder.appending("tmux.conf").string
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    // tmux 3.3 now and then loses an exit code, so a shell around the program keeps it.
    let keeper = #"trap : HUP INT QUIT TERM; "$@"; echo $? >"$0""#
    let wrapped = ["/bin/sh", "-c", keeper, sandbox.folder.appending("exit").string] + command
    try await tmux(["-f", configuration, "new-session", "-d"] + size + ["--"] + wrapped)
  }

  // MARK: In

  /// Presses keys, named as tmux names them: `q`, `Enter`, `C-c`, `PageDown`, `F1`.
  func send(_ keys: String...) async throws {
    try await tmux(["send-keys", "--"] + keys.map(literally))
  }

  /// Types text as it is.
  func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", "--", literally(text)])
  }

  func resize(columns: Int, rows: Int) async throws {
    try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: Out

  /// What is to be seen, one line per row, without the spaces at the ends of lines.
  func screen() async throws -> String {
    try await tmux(["capture-pane", "-p"])
  }

  /// The screen with its colours and attributes as escape sequences.
  func styledScreen() async throws -> String {
    try await tmux(["capture-pane", "-p", "-e"])
  }

  /// Waits until the screen holds a text, or fails and shows the screen.
  @discardableResult
  func wait(
    for text: String,
    timeout: Duration = .seconds(30),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await wait(until: "“\(text)”", timeout: timeout, sourceLocation: sourceLocation) {
      $0.contains(text)
    }
  }

  /// Waits until the screen is as described, or fails and shows it.
  @discardableResult
  func wait(
    until description: String,
    timeout: Duration = .seconds(30),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ isTrue: (String) -> Bool
  ) async throws -> String {
    try await poll(description, timeout: timeout, sourceLocation: sourceLocation, screen, isTrue)
  }

  var isAlternateScreenOn: Bool {
    get async throws { try await value(of: "alternate_on") == "1" }
  }

  var isCursorVisible: Bool {
    get async throws { try await value(of: "cursor_flag") == "1" }
  }

  /// The process of a name on this terminal, if there is one.
  func processID(of name: String) async throws -> Int32? {
    let terminal = try await value(of: "pane_tty").dropFirst("/dev/".count)
    let processes = try await runCommand(
      "/usr/bin/ps",
      ["-t", String(terminal), "-o", "pid=,comm="],
      environment: environment
    )
    let fields = processes.stdout.split(separator: "\n").map { $0.split(separator: " ") }
    return fields.first { $0.last == name[...] }.flatMap { Int32($0[0]) }
  }

  /// The modes of the terminal, as `stty -g` writes them: equal before and after a program that
  /// restores what it found.
  var terminalModes: String {
    get async throws {
      let terminal = try await value(of: "pane_tty")
      return try await runCommand(
        "/usr/bin/stty",
        ["-g", "--file", terminal],
        environment: environment
      ).stdout
    }
  }

  /// Waits until the program has ended and gives its exit code; the last screen stays.
  ///
  /// The code is as a shell gives it: 128 and more for a program ended by a signal.
  @discardableResult
  func waitForExit(
    timeout: Duration = .seconds(30),
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Int32? {
    let file = sandbox.folder.appending("exit").string
    let code = try await poll(
      "the end of the program",
      timeout: timeout,
      sourceLocation: sourceLocation,
      { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" },
      { $0.hasSuffix("\n") }
    )
    return Int32(code.dropLast())
  }

  // MARK: tmux

  /// An argument of tmux's: a semicolon at its end would begin another command.
  private func literally(_ argument: String) -> String {
    argument.hasSuffix(";") ? argument.dropLast() + #"\;"# : argument
  }

  /// The value of one of tmux's format variables.
  private func value(of variable: String) async throws -> String {
    String(try await tmux(["display-message", "-p", "#{\(variable)}"]).prefix { !$0.isNewline })
  }

  private func poll(
    _ description: String,
    timeout: Duration,
    sourceLocation: SourceLocation,
    _ read: () async throws -> String,
    _ isTrue: (String) -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + timeout
    while true {
      let text = try await read()
      if isTrue(text) { return text }
      guard ContinuousClock.now < deadline else {
        let screen = try await screen()
        Issue.record(
          "waited \(timeout) for \(description); the screen is\n\(screen)",
          sourceLocation: sourceLocation
        )
        throw NeverSeen()
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Ends the session, also when the test itself was cancelled.
  ///
  /// What ran in it may still write into the sandbox, so it has ended then too.
  fileprivate func end() async {
    await Task {
      let keeper = (try? await value(of: "pane_pid")).flatMap { Int32($0) }
      _ = try? await tmux(["kill-server"])
      let deadline = ContinuousClock.now + .seconds(30)
      while let keeper, kill(keeper, 0) == 0, ContinuousClock.now < deadline {
        try? await Task.sleep(for: .milliseconds(20))
      }
    }.value
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let outcome = try await runCommand(
      "/usr/bin/tmux",
      ["-S", socket.string] + arguments,
      environment: environment
    )
    guard outcome.exit == 0 else { throw TmuxFailed(stderr: outcome.stderr) }
    return outcome.stdout
  }

  private struct TmuxFailed: Error {
    var stderr: String
  }

  /// What was waited for never came; the issue recorded before says what the screen was.
  private struct NeverSeen: Error {}
}

extension Tmux {
  /// A shell that reads no start-up file, with `$` for a prompt.
  static let shell = ["/usr/bin/env", "PS1=$ ", "bash", "--norc", "--noprofile", "--noediting"]
}

/// Runs a body with a terminal of its own, which ends with it.
///
/// The program in it gets the variables of the environment and no others but tmux's.
func withTmux<Result: Sendable>(
  _ command: [String] = Tmux.shell,
  columns: Int = 80,
  rows: Int = 24,
  environment: [String: String],
  _ body: (Tmux) async throws -> Result
) async throws -> Result {
  let terminal = try await Tmux(command, columns: columns, rows: rows, environment: environment)
  let result: Result
  do {
    result = try await body(terminal)
  } catch {
    await terminal.end()
    throw error
  }
  await terminal.end()
  return result
}
