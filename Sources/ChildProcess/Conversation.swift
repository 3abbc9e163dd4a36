import Background
import Subprocess
import Synchronization
import SystemPackage

/// A child that is spoken with, line by line, for as long as it lives.
///
/// It runs in a session of its own, as all children do. It ends when it is told to, by itself, or at
/// the end of its standard input, which comes when this process ends, however that is.
package final class Conversation: Sendable {
  /// Who waits for a line, and what ends the child when the time is up.
  private struct Hearer {
    var continuation: CheckedContinuation<[UInt8]?, Never>
    var timeout: BackgroundThread.Appointment?

    func resume(returning line: [UInt8]?) {
      timeout?.cancel()
      continuation.resume(returning: line)
    }
  }

  private struct State {
    /// Whole lines that nobody has asked for yet, the oldest first.
    var lines: [[UInt8]] = []
    var unfinished: [UInt8] = []
    var hearer: Hearer?
    var isOver = false
    var processID: Int32?
    var failure: CommandError?
    var complaint: [UInt8] = []
  }

  private let command: Command
  private let cancellation: AsyncStream<Never>
  private let cancel: AsyncStream<Never>.Continuation
  private let state = Mutex(State())
  /// What it is told goes here; nil: it could not be started.
  private let mouth: PipeWriter?

  /// Starts the command; its standard input, its time-out and its grace do not count.
  package init(_ command: Command) {
    self.command = command
    (cancellation, cancel) = AsyncStream.makeStream()
    let (input, output): ChildPipes
    do throws(CommandError) {
      (input, output) = try Self.pipes(of: command)
    } catch {
      mouth = nil
      end(because: error)
      return
    }
    brokenPipesAreErrors()
    mouth = PipeWriter(input.writeEnd)
    Task { await self.run(input.readEnd, output) }
  }

  /// nil: it has not started, or could not be.
  package var processID: Int32? { state.withLock(\.processID) }
  /// Why it could not be started.
  package var failure: CommandError? { state.withLock(\.failure) }
  /// What it printed to standard error, once it has ended.
  package var complaint: [UInt8] { state.withLock(\.complaint) }

  /// Tells the child a line, which needs no line feed.
  package func say(_ line: [UInt8]) { mouth?.write(line + [newline]) }

  /// Waits for the next line of standard output; only one task at a time may.
  ///
  /// - Parameter limit: How long it waits until it ends the child; nil: for as long as it takes.
  /// - Returns: A line; nil: there is none, and the child has ended.
  package func hear(within limit: Duration? = nil) async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      let heard: [UInt8]?? = state.withLock { state in
        if !state.lines.isEmpty { return state.lines.removeFirst() }
        if state.isOver { return .some(nil) }
        let timeout = limit.map {
          BackgroundThread.shared.at(.now + $0) { [weak self] in self?.end() }
        }
        state.hearer = Hearer(continuation: continuation, timeout: timeout)
        return nil
      }
      if let heard { continuation.resume(returning: heard) }
    }
  }

  /// Ends the child at once, with all that it started.
  package func end() { cancel.finish() }
}

private let newline = UInt8(ascii: "\n")

extension Conversation {
  private typealias ChildPipe = (readEnd: FileDescriptor, writeEnd: FileDescriptor)
  private typealias ChildPipes = (input: ChildPipe, output: ChildPipe)

  private static func pipes(of command: Command) throws(CommandError) -> ChildPipes {
    if let error = CommandError(refusing: command) { throw error }
    // Another child must not keep them open.
    do throws(Errno) {
      let input = try FileDescriptor.pipe(options: .closeOnExec)
      do throws(Errno) {
        return (input, try FileDescriptor.pipe(options: .closeOnExec))
      } catch {
        try? input.readEnd.close()
        try? input.writeEnd.close()
        throw error
      }
    } catch {
      throw .couldNotStart(command.executable, reason: error.description)
    }
  }

  private func run(_ input: FileDescriptor, _ output: ChildPipe) async {
    let reader = PipeReader(output.readEnd) { [weak self] in self?.take($0) }
    do {
      let run = try await Subprocess.run(
        Configuration(command),
        input: .fileDescriptor(input, closeAfterSpawningProcess: true),
        output: .fileDescriptor(output.writeEnd, closeAfterSpawningProcess: true),
        error: .sequence
      ) { child in
        state.withLock { $0.processID = child.processIdentifier.value }
        reader.begin()
        let error = Task { [command] in
          await CapturedBytes(draining: child.standardError, limit: command.errorLimit)
        }
        await child.endGroup(atEndOf: cancellation)
        reader.close()
        error.cancel()
        return await error.value
      }
      state.withLock { $0.complaint = run.closureResult.bytes }
      end(because: nil)
    } catch {
      reader.close()
      end(because: CommandError(error, starting: command))
    }
    mouth?.close()
  }

  private func end(because failure: CommandError?) {
    let hearer = state.withLock { state in
      defer { state.hearer = nil }
      state.failure = failure
      state.isOver = true
      return state.hearer
    }
    hearer?.resume(returning: nil)
  }

  private func take(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: newline) {
      deliver(rest[..<end])
      rest = rest[(end + 1)...]
    }
    let isTooLong = state.withLock { state in
      state.unfinished += rest
      return state.unfinished.count > command.outputLimit
    }
    // A line without an end is no line: nobody waits for the rest of it.
    if isTooLong { end() }
  }

  /// The rest of a line has come.
  private func deliver(_ rest: ArraySlice<UInt8>) {
    let (line, hearer) = state.withLock { state in
      let line = state.unfinished + rest
      state.unfinished = []
      defer { state.hearer = nil }
      if state.hearer == nil { state.lines.append(line) }
      return (line, state.hearer)
    }
    hearer?.resume(returning: line)
  }
}
