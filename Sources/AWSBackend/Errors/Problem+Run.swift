package import PathModel

/// Ends of a run that are no exit code.
extension Problem {
  /// The call was ended because it took longer than allowed.
  package static func timedOut(after limit: Duration) -> Problem {
    Problem(
      .timedOut,
      "no answer within \(limit.components.seconds) s, so the call was ended",
      next: "check the network; a credential_process or a proxy can hang too"
    )
  }

  package static func killed(signal: Int32) -> Problem {
    let name = signalNames[signal].map { " (\($0))" } ?? ""
    return Problem(
      .killed,
      "aws was ended by signal \(signal)\(name)",
      next: signal == 9 ? "was this machine out of memory? see: dmesg | tail" : nil
    )
  }

  /// The answer was longer than pltop keeps.
  package static func outputTooLarge(limit bytes: Int) -> Problem {
    Problem(
      .unreadable,
      "the answer is larger than \(bytes / 1_048_576) MiB and was not read",
      next: "name the path: --endpoint, --service"
    )
  }

  /// There is no program of this name on `PATH`.
  package static func missingCLI(program: String = "aws") -> Problem {
    Problem(
      .missingCLI,
      "\(program.plain(limit: 80)) is not on PATH",
      next: "install the AWS CLI v2 (https://aws.amazon.com/cli/), then run: pltop doctor"
    )
  }

  /// The program is there, but the system does not start it.
  package static func notStartable(program: String = "aws", reason: String) -> Problem {
    Problem(
      .missingCLI,
      "\(program.plain(limit: 80)) cannot be started: \(reason.plain(limit: 120))",
      next: "run: \(program.shellWord) --version; then: pltop doctor"
    )
  }

  private static let signalNames: [Int32: String] = [
    1: "SIGHUP", 2: "SIGINT", 6: "SIGABRT", 9: "SIGKILL", 11: "SIGSEGV", 15: "SIGTERM",
  ]
}
