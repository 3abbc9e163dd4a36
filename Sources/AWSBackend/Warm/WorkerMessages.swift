import ChildProcess
import FoundationEssentials

/// What a worker says first.
struct WorkerHello: Decodable, Equatable {
  /// As `aws --version` begins, as in `aws-cli/2.9.19 Python/3.11.2`.
  var version: String
  /// The file of the CLI's package that was imported.
  var package: String
}

/// A call, as a worker is told it.
struct WorkerRequest: Encodable {
  var id: Int
  var argv: [String]
  /// nil: the variable is taken away, for this call.
  var env: [String: String?]
  /// Seconds after which the worker ends itself.
  var timeout: Int

  init(id: Int, _ command: Command) {
    self.id = id
    argv = command.arguments
    env = command.environment
    // pltop ends it in time: this is for when pltop cannot.
    timeout = Int(command.timeout.components.seconds) + 5
  }
}

/// What came of a call.
struct WorkerReply: Decodable {
  var id: Int
  /// Set when the worker does not run calls of this kind.
  var refused: Bool?
  var rc: Int32?
  var stdout: String?
  var stderr: String?
  /// Seconds.
  var cpu: Double?
  /// Bytes that the worker uses.
  var memory: Int?

  /// As a process would have ended; nil: the reply lacks something.
  func outcome(after elapsed: Duration, of command: Command) -> CommandOutcome? {
    guard let rc, let stdout, let stderr else { return nil }
    let output = Array(stdout.utf8)
    let complaint = Array(stderr.utf8)
    return CommandOutcome(
      // A process only has the lower byte.
      end: .exited(rc & 0xFF),
      standardOutput: Array(output.prefix(command.outputLimit)),
      standardOutputTruncated: output.count > command.outputLimit,
      standardError: Array(complaint.prefix(command.errorLimit)),
      standardErrorTruncated: complaint.count > command.errorLimit,
      elapsed: elapsed,
      processorTime: cpu.map { .seconds($0) }
    )
  }
}
