import ChildProcess

/// What came back over ssh: text of the login's own, the mark, and then what curl printed.
struct SSHAnswer {
  private let outcome: CommandOutcome
  private let limit: Int
  /// Bytes that the login printed; nil: there is no mark.
  private let noise: Int?

  /// `limit`: bytes of curl's output to keep.
  init(_ outcome: CommandOutcome, limit: Int) {
    self.outcome = outcome
    self.limit = limit
    let reach = outcome.standardOutput.prefix(SSHCall.noiseLimit + SSHCall.mark.count)
    noise = reach.firstRange(of: SSHCall.mark)?.lowerBound
  }

  func ending(_ failure: SSHFailure) -> CurlSeat.Ending {
    let errors = outcome.standardError
    switch outcome.end {
    case .exited(let exit):
      guard let noise else {
        return .failed(failure.withoutMark(exit, outcome.standardOutput, errors))
      }
      // curl itself has no such exit code: it is ssh's own.
      if exit == 255 { return .failed(failure.dropped(SSHFailure.lines(errors))) }
      if let line = Self.withoutCurl(exit, errors) { return .failed(failure.withoutCurl(line)) }
      return .ran(output(exit, after: noise))
    case .timedOut: return .failed(failure.hung(isLoggedIn: noise != nil))
    case .signalled, .cancelled: return .failed("ssh: \(CurlSeat.why(outcome.end))")
    }
  }

  private func output(_ exit: Int32, after noise: Int) -> CurlSeat.Output {
    let printed = outcome.standardOutput.dropFirst(noise + SSHCall.mark.count)
    return CurlSeat.Output(
      exit: exit,
      standardOutput: Array(printed.prefix(limit)),
      isTruncated: outcome.standardOutputTruncated || printed.count > limit,
      standardError: outcome.standardError,
      notes: noise > 0 ? ["the test client prints text of its own at login: left out"] : []
    )
  }

  /// The shell's words where there is no curl; nil: there is one.
  ///
  /// Shells end with 127 or 126 then (POSIX, 2.8.2), csh with 1.
  private static func withoutCurl(_ exit: Int32, _ errors: [UInt8]) -> String? {
    guard exit != 0, CurlReport.all(in: errors).isEmpty else { return nil }
    let lines = SSHFailure.lines(errors)
    let words = lines.first { line in
      line.contains("curl")
        && ["not found", "unknown command"].contains { line.lowercased().contains($0) }
    }
    return words ?? (exit == 127 || exit == 126 ? lines.last ?? "exit code \(exit)" : nil)
  }
}
