package import ChildProcess
package import PathModel

/// Runs curl somewhere: on this machine, or on the test client.
///
/// All that curl is told goes through its standard input (`curl --config -`), so that no shell and
/// no list of processes ever sees a path, a header or a body.
package struct CurlSeat: Sendable {
  /// What curl is to do.
  package struct Job: Sendable {
    /// A curl configuration file (`man curl`, `--config`).
    package var config: [UInt8]
    /// When curl should long have ended by itself.
    package var timeout: Duration
    /// Bytes of standard output to keep.
    package var outputLimit: Int
    /// Bytes of standard error to keep.
    package var errorLimit: Int

    package init(
      config: [UInt8],
      timeout: Duration,
      outputLimit: Int = Curl.bodyLimit,
      errorLimit: Int = 1 << 20
    ) {
      self.config = config
      self.timeout = timeout
      self.outputLimit = outputLimit
      self.errorLimit = errorLimit
    }
  }

  /// How curl ended.
  package enum Ending: Sendable, Equatable {
    case ran(Output)
    /// It did not come to run, or was ended; why, and what to do.
    case failed(String)
  }

  /// What curl printed.
  package struct Output: Sendable, Equatable {
    package var exit: Int32
    /// Header and body of the answer.
    package var standardOutput: [UInt8]
    package var isTruncated: Bool
    /// Its words and reports.
    package var standardError: [UInt8]
    /// What the operator should know of the seat.
    package var notes: [String]

    package init(
      exit: Int32,
      standardOutput: [UInt8],
      isTruncated: Bool = false,
      standardError: [UInt8],
      notes: [String] = []
    ) {
      self.exit = exit
      self.standardOutput = standardOutput
      self.isTruncated = isTruncated
      self.standardError = standardError
      self.notes = notes
    }
  }

  /// Where it is, as it is shown.
  package let seat: Seat
  let run: @Sendable (Job) async -> Ending

  package init(_ seat: Seat, run: @escaping @Sendable (Job) async -> Ending) {
    self.seat = seat
    self.run = run
  }
}

extension CurlSeat {
  /// What curl is given wherever it runs.
  ///
  /// The operator's `.curlrc` does not count, since it may add options that change what is measured.
  static let arguments = ["--disable", "--config", "-"]

  /// This machine; in the demo it stands for the simulated client.
  package static func here(_ seat: Seat = .here, commands: CommandRunner = .live) -> CurlSeat {
    CurlSeat(seat) { job in
      let command = Command(
        "curl",
        arguments,
        standardInput: job.config,
        timeout: job.timeout,
        outputLimit: job.outputLimit,
        errorLimit: job.errorLimit
      )
      do throws(CommandError) {
        let outcome = try await commands.run(command)
        guard case .exited(let exit) = outcome.end else { return .failed(why(outcome.end)) }
        return .ran(
          Output(
            exit: exit,
            standardOutput: outcome.standardOutput,
            isTruncated: outcome.standardOutputTruncated,
            standardError: outcome.standardError
          )
        )
      } catch {
        return .failed("\(error.message); install curl 7.70 or newer")
      }
    }
  }

  /// Why a program did not end by itself.
  static func why(_ end: CommandOutcome.End) -> String {
    switch end {
    case .exited(let code): "it ended with exit code \(code)"
    case .signalled(let signal): "signal \(signal) ended it"
    case .timedOut: "it hung, and was ended"
    case .cancelled: "stopped before the answer came"
    }
  }
}
