import Subprocess
import SystemPackage

/// How a finished process ended and what it said.
struct Outcome: Sendable, Equatable {
  /// The exit code; for a process ended by a signal, the signal's number, negative.
  var exit: Int32
  var stdout: String
  var stderr: String
}

/// A process did not end in time, and was ended.
struct TimedOut: Error, CustomStringConvertible {
  var command: String
  var limit: Duration

  var description: String { "\(command) did not end within \(limit)" }
}

/// Runs a program to its end, in a session of its own: it has no terminal.
func runCommand(
  _ executable: FilePath,
  _ arguments: [String],
  environment: [String: String],
  input: String = "",
  timeout: Duration = .seconds(60)
) async throws -> Outcome {
  try await withThrowingTaskGroup(of: Outcome.self) { group in
    group.addTask {
      var options = PlatformOptions()
      options.createSession = true
      let result = try await run(
        .path(executable),
        arguments: Arguments(arguments),
        environment: .exactly(environment),
        platformOptions: options,
        input: .string(input),
        output: .string(limit: outputLimit),
        error: .string(limit: outputLimit)
      )
      return Outcome(
        exit: result.terminationStatus.code,
        stdout: result.standardOutput,
        stderr: result.standardError
      )
    }
    group.addTask {
      try await Task.sleep(for: timeout)
      throw TimedOut(command: "\(executable) \(arguments.joined(separator: " "))", limit: timeout)
    }
    defer { group.cancelAll() }
    guard let outcome = try await group.next() else { throw CancellationError() }
    return outcome
  }
}

private let outputLimit = 64 << 20

extension Environment {
  /// These variables and no others.
  static func exactly(_ variables: [String: String]) -> Environment {
    .custom(
      Dictionary(uniqueKeysWithValues: variables.map { (Key(stringLiteral: $0), $1) })
    )
  }
}

extension TerminationStatus {
  fileprivate var code: Int32 {
    switch self {
    case .exited(let code): code
    case .signaled(let signal): -signal
    }
  }
}
