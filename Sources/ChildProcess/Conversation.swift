import Subprocess

/// A child that is spoken with, line by line, for as long as it lives.
///
/// It runs in a session of its own, as all children do. It ends when it is told to, by itself, or at
/// the end of its standard input, which comes when this process ends, however that is.
package actor Conversation {
  private let command: Command
  private let cancellation: AsyncStream<Never>
  private let cancel: AsyncStream<Never>.Continuation
  private let spoken: AsyncStream<[UInt8]>
  private let speak: AsyncStream<[UInt8]>.Continuation
  /// Whole lines that nobody has asked for yet, the oldest first.
  private var lines: [[UInt8]] = []
  private var unfinished: [UInt8] = []
  private var hearer: CheckedContinuation<[UInt8]?, Never>?
  private var isOver = false

  /// nil: it has not started, or could not be.
  package private(set) var processID: Int32?
  /// Why it could not be started.
  package private(set) var failure: CommandError?
  /// What it printed to standard error, once it has ended.
  package private(set) var complaint: [UInt8] = []

  /// Starts the command; its standard input, its time-out and its grace do not count.
  package init(_ command: Command) {
    self.command = command
    (cancellation, cancel) = AsyncStream.makeStream()
    (spoken, speak) = AsyncStream.makeStream()
    Task { await self.run() }
  }

  /// Tells the child a line, which needs no line feed.
  package nonisolated func say(_ line: [UInt8]) { speak.yield(line + [newline]) }

  /// The next line of standard output; nil: there is none, and the child has ended.
  ///
  /// Only one task at a time may listen.
  package func hear() async -> [UInt8]? {
    if !lines.isEmpty { return lines.removeFirst() }
    if isOver { return nil }
    return await withCheckedContinuation { hearer = $0 }
  }

  /// Ends the child at once, with all that it started.
  package nonisolated func end() { cancel.finish() }
}

private let newline = UInt8(ascii: "\n")

extension Conversation {
  private func run() async {
    if let error = CommandError(refusing: command) {
      failure = error
    } else {
      brokenPipesAreErrors()
      do {
        complaint = try await spawn().closureResult.bytes
      } catch {
        failure = CommandError(error, starting: command)
      }
    }
    isOver = true
    hearer?.resume(returning: nil)
    hearer = nil
  }

  private nonisolated func spawn() async throws -> ExecutionResult<
    CapturedBytes, SequenceOutput, SequenceOutput
  > {
    try await Subprocess.run(
      Configuration(command),
      input: .inputWriter,
      output: .sequence,
      error: .sequence
    ) { child in
      await self.begin(child.processIdentifier.value)
      let error = Task { [limit = command.errorLimit] in
        await CapturedBytes(draining: child.standardError, limit: limit)
      }
      let output = Task { await self.listen(to: child.standardOutput) }
      // The end of this scope cancels what the child has not read by its end.
      async let _ = tell(child.standardInputWriter)
      await child.endGroup(atEndOf: cancellation)
      speak.finish()
      output.cancel()
      error.cancel()
      await output.value
      return await error.value
    }
  }

  private func begin(_ processID: Int32) { self.processID = processID }

  private nonisolated func tell(_ writer: StandardInputWriter) async {
    for await line in spoken {
      // A child that is no longer there to read ends the conversation by that.
      guard (try? await writer.write(line)) != nil else { return }
    }
  }

  private nonisolated func listen(to stream: SubprocessOutputSequence) async {
    var chunks = stream.makeAsyncIterator()
    while let chunk = try? await chunks.next() {
      await take(chunk.withUnsafeBytes { Array($0) })
    }
  }

  private func take(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: newline) {
      deliver(unfinished + rest[..<end])
      unfinished = []
      rest = rest[(end + 1)...]
    }
    unfinished += rest
    // A line without an end is no line: nobody waits for the rest of it.
    if unfinished.count > command.outputLimit { end() }
  }

  private func deliver(_ line: [UInt8]) {
    guard let hearer else { return lines.append(line) }
    self.hearer = nil
    hearer.resume(returning: line)
  }
}
