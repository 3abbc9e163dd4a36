import Subprocess

/// One run of a command, from the start of its process to the end of its process group.
struct ChildSession: Sendable {
  let command: Command
  /// Finishes when the command is no longer wanted.
  let cancellation: AsyncStream<Never>

  /// Must run in a task that is not cancelled.
  func run() async -> Result<CommandOutcome, CommandError> {
    let clock = ContinuousClock()
    let start = clock.now
    do {
      let result = try await spawn()
      let transcript = result.closureResult
      return .success(
        CommandOutcome(
          end: transcript.reason ?? CommandOutcome.End(result.terminationStatus),
          standardOutput: transcript.output.bytes,
          standardOutputTruncated: transcript.output.isTruncated,
          standardError: transcript.error.bytes,
          standardErrorTruncated: transcript.error.isTruncated,
          elapsed: clock.now - start,
          processorTime: transcript.processorTime
        )
      )
    } catch {
      return .failure(CommandError(error, starting: command))
    }
  }
}

extension ChildSession {
  private typealias Child<Input: InputProtocol> = Execution<Input, SequenceOutput, SequenceOutput>

  private struct Transcript: Sendable {
    /// Why the child was ended; nil if it ended by itself.
    var reason: CommandOutcome.End?
    var output: CapturedBytes
    var error: CapturedBytes
    var processorTime: Duration?
  }

  private func spawn() async throws -> ExecutionResult<Transcript, SequenceOutput, SequenceOutput> {
    let configuration = Configuration(command)
    guard !command.standardInput.isEmpty else {
      return try await Subprocess.run(
        configuration,
        input: .none,
        output: .sequence,
        error: .sequence
      ) { child in
        await follow(child)
      }
    }
    return try await Subprocess.run(
      configuration,
      input: .inputWriter,
      output: .sequence,
      error: .sequence
    ) { child in
      // The end of this scope cancels what the child has not read by its end.
      async let _ = feed(child.standardInputWriter)
      return await follow(child)
    }
  }

  /// Writes the input; a child may well end, or close its end, without having read all of it.
  private func feed(_ writer: StandardInputWriter) async {
    _ = try? await writer.write(command.standardInput)
    try? await writer.finish()
  }

  /// Reads the output until the child has ended, and leaves nothing of its group behind.
  private func follow(_ child: Child<some InputProtocol>) async -> Transcript {
    let output = Task {
      await CapturedBytes(draining: child.standardOutput, limit: command.outputLimit)
    }
    let error = Task {
      await CapturedBytes(draining: child.standardError, limit: command.errorLimit)
    }
    let reason = await supervise(child)
    let processorTime = child.processorTime
    // The child is reaped only after this, so its group's number cannot be another's yet.
    try? child.send(signal: .kill, toProcessGroup: true)
    output.cancel()
    error.cancel()
    return await Transcript(
      reason: reason,
      output: output.value,
      error: error.value,
      processorTime: processorTime
    )
  }

  /// Waits for the child to end, and ends it when its time is up or it is no longer wanted.
  ///
  /// - Returns: Why the child was ended; nil if it ended by itself.
  private func supervise(_ child: Child<some InputProtocol>) async -> CommandOutcome.End? {
    await withTaskGroup(of: CommandOutcome.End?.self) { group in
      group.addTask {
        await child.waitForEnd()
        return nil
      }
      group.addTask {
        try? await Task.sleep(for: command.timeout)
        return .timedOut
      }
      group.addTask {
        for await _ in cancellation {}
        return .cancelled
      }
      let reason = await group.next() ?? nil
      if reason != nil {
        await child.teardown(using: [
          .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: command.grace)
        ])
      }
      group.cancelAll()
      return reason
    }
  }
}

extension CommandOutcome.End {
  fileprivate init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(code)
    case .signaled(let signal): self = .signalled(signal)
    }
  }
}
