import FoundationEssentials
import Glibc
import Testing

/// A shell in a tmux server of its own, in which the probe runs as a job.
final class Tmux {
  private let folder: String
  private var logPath: String { folder + "/log" }

  init(columns: Int, rows: Int) async throws {
    folder = try temporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder + "/home",
      withIntermediateDirectories: false
    )
    let shell = "env -u COLORTERM -u NO_COLOR LANG=C.UTF-8 HOME=\(folder)/home PS1='$ ' bash --norc"
    try tmux([
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", shell,
    ])
    try await waitForScreen("$")
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(atPath: folder)
  }

  func type(_ command: String) throws { try tmux(["send-keys", command, "Enter"]) }
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }
  /// With the sequences that give it its colours.
  func styledScreen() throws -> String { try tmux(["capture-pane", "-p", "-e", "-N"]) }
  /// Whether the terminal reports the mouse, as in `1` for buttons or drags.
  func reportsMouse() throws -> Bool {
    try tmux(["display-message", "-p", "#{mouse_any_flag}"]).hasPrefix("1")
  }

  func startProbe() async throws {
    try type("clear; '\(probePath)' \(logPath) & echo $! > \(folder)/pid; fg")
    try await waitForLog("ready")
    try await waitForScreen("probe")
  }

  /// As in `keys C-z` or `signal TSTP`.
  func stop(_ how: String) throws {
    let words = how.split(separator: " ").map(String.init)
    if words[0] == "keys" {
      _ = try tmux(["send-keys", words[1]])
      return
    }
    let process = try #require(logLines(folder + "/pid").first.flatMap { pid_t($0) })
    kill(process, words[1] == "TSTP" ? SIGTSTP : SIGSTOP)
  }

  func quitProbe() async throws {
    try tmux(["send-keys", "q"])
    try await waitForScreen("bye: quit")
  }

  /// The modes of the shell's terminal, as `stty -g` tells them.
  func modes() async throws -> String {
    let path = "\(folder)/modes.\(UUID().uuidString)"
    try type("stty -g > \(path).new && mv \(path).new \(path)")
    try await eventually("stty") { access(path, R_OK) == 0 }
    return try #require(logLines(path).first)
  }

  func waitForScreen(_ text: String) async throws {
    try await eventually("\(text.debugDescription) on the screen") {
      try screen().contains(text)
    }
  }

  func waitForLog(_ line: String) async throws {
    try await eventually("event \(line)") {
      logLines(logPath).contains { $0.hasPrefix(line) }
    }
  }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    let words = ["tmux", "-S", folder + "/socket"] + arguments
    let command = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }.joined(separator: " ")
    let stream = try #require(popen("env -u TMUX LANG=C.UTF-8 \(command) 2>&1", "r"))
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    pclose(stream)
    return String(decoding: output, as: UTF8.self)
  }
}
