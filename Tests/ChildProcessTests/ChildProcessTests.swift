import ChildProcess
import FoundationEssentials
import Testing

/// All suites of this target, one test at a time: they count descriptors and watch the clock.
@Suite(.serialized) enum ChildProcessTests {}

/// Far beyond what any test needs on a busy machine, far below the children's `sleep 600`.
let longWhile = Duration.seconds(60)

func run(_ command: Command) async throws(CommandError) -> CommandOutcome {
  try await CommandRunner.live.run(command)
}

/// A shell script as a command; a test that reaches its time-out has failed.
func shell(_ script: String, timeout: Duration = longWhile) -> Command {
  Command("sh", ["-c", script], timeout: timeout)
}

func python(_ script: String) -> Command {
  Command("python3", ["-c", script], timeout: longWhile)
}

extension CommandOutcome {
  var output: String { String(decoding: standardOutput, as: UTF8.self) }
  var error: String { String(decoding: standardError, as: UTF8.self) }

  /// The process numbers that a script has printed, one a line.
  var processes: [Int32] { output.split(separator: "\n").compactMap { Int32($0) } }
}

/// Whether something comes true before a long while is over.
func comesTrue(_ isTrue: () async throws -> Bool) async throws -> Bool {
  let deadline = ContinuousClock.now + longWhile
  while ContinuousClock.now < deadline {
    if try await isTrue() { return true }
    try await Task.sleep(for: .milliseconds(50))
  }
  return false
}

/// Whether the processes are gone; ones that nobody has reaped yet count as gone.
func areGone(_ processes: [Int32]) async throws -> Bool {
  let list = processes.map(String.init).joined(separator: ",")
  return try await comesTrue {
    let states = try await run(Command("ps", ["-o", "stat=", "-p", list])).output
    return states.split(separator: "\n").allSatisfy { $0.hasPrefix("Z") }
  }
}

/// A directory of its own for one test, removed afterwards.
func withDirectory(_ body: (String) async throws -> Void) async throws {
  let path = FileManager.default.temporaryDirectory.path + "/pltop-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try await body(path)
}

func writeFile(_ path: String, _ text: String, permissions: Int = 0o755) throws {
  try Data(text.utf8).write(to: URL(filePath: path))
  try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
}
