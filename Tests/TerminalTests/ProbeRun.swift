import FoundationEssentials
import Glibc
import Terminal
import Testing

/// The probe program under a pty, and the log of the events it received.
final class ProbeRun {
  let pty: Pty
  private let folder: String

  init(
    _ variables: [String: String] = [:],
    arguments: [String] = [],
    columns: UInt16 = 80,
    rows: UInt16 = 24,
    wrapper: [String] = []
  ) throws {
    folder = try temporaryFolder()
    let environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
      .merging(variables) { $1 }
    pty = try Pty(
      wrapper + [probePath, folder + "/log"] + arguments,
      environment: environment.map { "\($0)=\($1)" },
      columns: columns,
      rows: rows
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var log: [String] { logLines(folder + "/log") }

  func isReady() async throws {
    try await eventually("start of the probe") { log.contains { $0.hasPrefix("ready") } }
    try await pty.waitForOutput("ok")
  }

  func waitFor(_ event: TerminalEvent) async throws { try await waitFor("\(event)") }

  func waitFor(_ line: String) async throws {
    try await eventually("event \(line)") { log.contains(line) }
  }
}

func logLines(_ path: String) -> [String] {
  guard let data = FileManager.default.contents(atPath: path) else { return [] }
  return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
}

func temporaryFolder() throws -> String {
  let folder = "/tmp/pltop-terminal-tests.\(UUID().uuidString.prefix(12))"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  return folder
}

/// The probe is built beside the tests.
let probePath: String = {
  let executable = URL(filePath: CommandLine.arguments[0])
  var folder = executable.deletingLastPathComponent()
  while folder.path() != "/" {
    let candidate = folder.appending(path: "TerminalProbe").path()
    if access(candidate, X_OK) == 0 { return candidate }
    folder.deleteLastPathComponent()
  }
  return "TerminalProbe"
}()
