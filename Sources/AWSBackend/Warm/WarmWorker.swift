import ChildProcess
import FoundationEssentials

/// A process that has imported the AWS CLI, and answers one call at a time.
actor WarmWorker {
  /// How a call ended that a worker was told of.
  enum Answer: Sendable {
    case outcome(CommandOutcome)
    /// The worker does not run calls of this kind.
    case refused
    /// It took too long, and the worker is ended.
    case timedOut(after: Duration)
    /// Nobody waits for it any more, and the worker is ended.
    case cancelled
    /// The worker died of it, or said what it never should: the call has no answer.
    case lost(NoWorker)
  }

  private let conversation: Conversation
  private(set) var calls = 0
  /// Bytes that it used when it was last heard of.
  private(set) var memory = 0

  init(_ interpreter: Interpreter) {
    let source = String(decoding: PackageResources.worker_py, as: UTF8.self)
    let environment = CLIEnvironment.overrides.merging(interpreter.environment) { own, _ in own }
    conversation = Conversation(
      Command(
        interpreter.path,
        interpreter.flags + ["-c", source],
        environment: environment,
        // JSON takes up to six bytes for one of the answer.
        outputLimit: 6 * AWSCLI.outputLimit
      )
    )
  }

  /// Waits until it has imported the CLI.
  func greet(within limit: Duration) async throws(NoWorker) -> WorkerHello {
    let start = ContinuousClock.now
    guard let line = await hear(within: limit) else {
      if start.duration(to: .now) >= limit {
        throw NoWorker("its interpreter has said nothing for \(limit.components.seconds) s")
      }
      throw NoWorker(await lastWords)
    }
    guard let hello = try? JSONDecoder().decode(WorkerHello.self, from: Data(line)) else {
      end()
      throw NoWorker("its interpreter says something else than it should")
    }
    return hello
  }

  /// Has it run a call.
  func answer(_ command: Command) async -> Answer {
    calls += 1
    let request = WorkerRequest(id: calls, command)
    guard let line = try? JSONEncoder().encode(request) else { return .refused }
    let start = ContinuousClock.now
    conversation.say(Array(line))
    let heard = await hear(within: command.timeout)
    let elapsed = start.duration(to: .now)
    guard let heard else {
      if Task.isCancelled { return .cancelled }
      return elapsed < command.timeout
        ? .lost(NoWorker(await lastWords)) : .timedOut(after: elapsed)
    }
    guard let reply = try? JSONDecoder().decode(WorkerReply.self, from: Data(heard)),
      reply.id == request.id
    else { return .lost(NoWorker("a worker said something else than an answer")) }
    if reply.refused == true { return .refused }
    guard let outcome = reply.outcome(after: elapsed, of: command) else {
      return .lost(NoWorker("a worker gave half an answer"))
    }
    memory = reply.memory ?? 0
    return .outcome(outcome)
  }

  /// Ends it at once, with all that it started.
  nonisolated func end() { conversation.end() }

  /// Returns when nothing of it is left.
  func ended() async { while await conversation.hear() != nil {} }

  /// nil: it has ended; it is ended when the time is up, and when nobody waits any more.
  private func hear(within limit: Duration) async -> [UInt8]? {
    await withTaskCancellationHandler {
      await conversation.hear(within: limit)
    } onCancel: {
      conversation.end()
    }
  }

  /// Why it has ended, as far as it said so.
  private var lastWords: String {
    get async {
      if let failure = conversation.failure { return failure.message }
      let text = String(decoding: conversation.complaint, as: UTF8.self)
      let words = text.split(whereSeparator: \.isNewline).last.map(String.init)
      return words ?? "a worker has ended"
    }
  }
}
