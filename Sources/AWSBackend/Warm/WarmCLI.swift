import Background
package import ChildProcess
import FoundationEssentials
package import PathModel

/// The operator's AWS CLI, kept running: workers that have imported it answer calls for a fraction of
/// what a process costs, nearly all of which is the CLI's start.
///
/// Whatever it cannot or may not do is for a process: `run` then gives no outcome.
package actor WarmCLI {
  typealias Instant = ContinuousClock.Instant

  /// The way that calls take; nil: none was made yet.
  private var known: CallWay? { didSet { if let known { tell?.yield(known) } } }
  private var tell: AsyncStream<CallWay>.Continuation?
  private let executable: String
  private let limits: WarmLimits
  private let commands: CommandRunner

  /// The files that were found: when one is another, all that is known of the CLI is out of date.
  private var files: [String: FileStamp?] = [:]
  /// Counts the CLIs that were found.
  private var generation = 0
  private var interpreter: Task<Result<Interpreter, NoWorker>, Never>?
  /// Whether it is the CLI that a process would be.
  private var check: Task<Result<Void, NoWorker>, Never>?
  /// Why there are no workers for a while.
  private var refusal: (problem: NoWorker, until: Instant)?
  private var mishaps: [Instant] = []

  private var idle: [(worker: WarmWorker, since: Instant)] = []
  /// Those that have nothing to do, that answer, and that start.
  private var living = 0
  private var waiting: [(id: Int, call: CheckedContinuation<WarmWorker?, Never>)] = []
  private var lastID = 0
  private var sweep: BackgroundThread.Appointment?

  /// Nothing is started before the first call; the executable is a name on `PATH` or a path.
  package init(executable: String = "aws", commands: CommandRunner = .live) {
    self.init(executable: executable, commands: commands, limits: WarmLimits())
  }

  init(executable: String, commands: CommandRunner = .live, limits: WarmLimits) {
    self.executable = executable
    self.commands = commands
    self.limits = limits
  }

  /// The way that calls take, as it is known and whenever it changes; one that is not read in time makes
  /// way for the next, and a new reader takes the place of the one before.
  package func ways() -> AsyncStream<CallWay> {
    let (ways, tell) = AsyncStream.makeStream(
      of: CallWay.self,
      bufferingPolicy: .bufferingNewest(1)
    )
    if let known { tell.yield(known) }
    self.tell = tell
    return ways
  }

  /// What a process that runs the command would give; nil: it is for a process.
  ///
  /// A call whose worker is lost has nil for an outcome too. All that is ever run here only reads, so it
  /// can be run again.
  package func run(_ command: Command) async -> CommandOutcome? {
    guard command.standardInput.isEmpty, let worker = await worker() else { return nil }
    let age = generation
    switch await worker.answer(command) {
    case .outcome(let outcome):
      await release(worker, of: age)
      return await isGenuine(age) ? outcome : nil
    case .refused:
      await release(worker, of: age)
      return nil
    case .timedOut(let elapsed):
      drop(worker)
      return CommandOutcome(end: .timedOut, elapsed: elapsed)
    case .cancelled:
      drop(worker)
      return CommandOutcome(end: .cancelled)
    case .lost(let problem):
      drop(worker)
      if age == generation { noteMishap(problem) }
      return nil
    }
  }

  /// Finds out which way calls take, by starting a worker.
  package func way() async -> CallWay {
    guard let worker = await worker() else {
      return .processes(refusal?.problem.reason ?? "no worker was started")
    }
    let age = generation
    await release(worker, of: age)
    guard await isGenuine(age), case .success(let interpreter) = await interpreter?.value else {
      return .processes(refusal?.problem.reason ?? "the CLI has just changed")
    }
    return .workers(interpreter.path)
  }

  /// Ends all workers; the next call starts others.
  package func end() async {
    generation += 1
    for waiter in takeWaiters() { waiter.resume(returning: nil) }
    let left = idle.map(\.worker)
    endIdle { _ in true }
    for worker in left { await worker.ended() }
  }
}

// MARK: - Who answers

extension WarmCLI {
  /// A worker that has nothing to do; nil: there is none, nor will there be one soon.
  private func worker() async -> WarmWorker? {
    guard isUsable() else { return nil }
    if let next = idle.popLast() { return next.worker }
    if living < limits.ready { begin() }
    lastID += 1
    let id = lastID
    let patience = BackgroundThread.shared.at(.now + limits.patience) {
      Task { await self.begin(for: id) }
    }
    defer { patience.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { waiting.append((id, $0)) }
    } onCancel: {
      Task { await self.abandon(id) }
    }
  }

  private func abandon(_ id: Int) {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: index).call.resume(returning: nil)
  }

  /// Starts another worker for a call that has waited long.
  private func begin(for id: Int) {
    if living < limits.workers, waiting.contains(where: { $0.id == id }) { begin() }
  }

  private func begin() {
    living += 1
    let age = generation
    Task {
      do throws(NoWorker) {
        hand(over: try await start(), of: age)
      } catch {
        living -= 1
        if age == generation { refuse(error) } else { serveWaiting() }
      }
    }
  }

  private func start() async throws(NoWorker) -> WarmWorker {
    let found = try await found().get()
    let worker = WarmWorker(found)
    let hello = try await worker.greet(within: limits.hello)
    if files[hello.package] == nil { files[hello.package] = FileStamp(hello.package) }
    if check == nil { check = Task { await self.compare(hello) } }
    return worker
  }

  private func found() async -> Result<Interpreter, NoWorker> {
    if let interpreter { return await interpreter.value }
    let task = Task { [executable] () async -> Result<Interpreter, NoWorker> in
      do throws(NoWorker) {
        return .success(try await Interpreter.find(behind: executable, on: Self.path))
      } catch {
        return .failure(error)
      }
    }
    interpreter = task
    return await task.value
  }

  private static var path: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }

  private func hand(over worker: WarmWorker, of age: Int) {
    guard age == generation else { return drop(worker) }
    if !waiting.isEmpty {
      waiting.removeFirst().call.resume(returning: worker)
    } else {
      idle.append((worker, .now))
      setSweep()
    }
  }

  private func release(_ worker: WarmWorker, of age: Int) async {
    let isWorn = await worker.calls >= limits.calls
    let isLarge = await worker.memory > limits.memory
    if isWorn || isLarge { drop(worker) } else { hand(over: worker, of: age) }
  }

  private func drop(_ worker: WarmWorker) {
    worker.end()
    living -= 1
    serveWaiting()
  }

  private func serveWaiting() { if !waiting.isEmpty, living == 0 { begin() } }

  private func takeWaiters() -> [CheckedContinuation<WarmWorker?, Never>] {
    defer { waiting = [] }
    return waiting.map(\.call)
  }

  private func endIdle(where isTired: (Instant) -> Bool) {
    for tired in idle where isTired(tired.since) {
      tired.worker.end()
      living -= 1
    }
    idle.removeAll { isTired($0.since) }
  }

  /// Ends those that have had nothing to do for long, now and later.
  private func endIdle() {
    sweep = nil
    endIdle { $0 + limits.idle <= .now }
    if !idle.isEmpty { setSweep() }
  }

  private func setSweep() {
    guard sweep == nil else { return }
    sweep = BackgroundThread.shared.at(.now + limits.idle) { [weak self] in
      Task { await self?.endIdle() }
    }
  }
}

// MARK: - Whether workers may answer

extension WarmCLI {
  /// Whether the CLI is still the one that was found, and nothing speaks against workers.
  private func isUsable() -> Bool {
    let executable = ExecutableFile.find(executable, on: Self.path) ?? ""
    let isSame = files[executable] != nil && files.allSatisfy { FileStamp($0.key) == $0.value }
    if !isSame {
      generation += 1
      files = [executable: FileStamp(executable)]
      (interpreter, check, refusal, mishaps) = (nil, nil, nil, [])
      endIdle { _ in true }
    }
    guard let refusal else { return true }
    guard refusal.until <= .now else { return false }
    (interpreter, check, self.refusal, mishaps) = (nil, nil, nil, [])
    return true
  }

  /// Makes each call a process for a while.
  private func refuse(_ problem: NoWorker) {
    guard refusal == nil else { return }
    generation += 1
    refusal = (problem, .now + limits.rest)
    endIdle { _ in true }
    for waiter in takeWaiters() { waiter.resume(returning: nil) }
    known = .processes(problem.reason)
  }

  private func noteMishap(_ problem: NoWorker) {
    mishaps = mishaps.filter { $0 + limits.mishaps > .now } + [.now]
    guard mishaps.count > 1 else { return }
    refuse(NoWorker("two workers were lost within a minute: \(problem.reason)"))
  }

  /// Whether the answers of this CLI are those of a process; the first ones are held back until then.
  private func isGenuine(_ age: Int) async -> Bool {
    guard let check else { return false }
    switch await check.value {
    case .success: return true
    case .failure(let problem):
      if age == generation { refuse(problem) }
      return false
    }
  }

  /// Compares the CLI that a worker has imported with the one that a process is.
  private func compare(_ hello: WorkerHello) async -> Result<Void, NoWorker> {
    let command = Command(
      executable,
      ["--version"],
      environment: CLIEnvironment.overrides,
      timeout: .seconds(30)
    )
    guard let outcome = try? await commands.run(command), outcome.end == .exited(0) else {
      return .failure(NoWorker("\(executable) --version does not run"))
    }
    let version = String(decoding: outcome.standardOutput, as: UTF8.self)
    guard version.hasPrefix("\(hello.version) ") else {
      let words = version.split(separator: " ").prefix(2).joined(separator: " ")
      return .failure(
        NoWorker("its interpreter has \(hello.version), and \(executable) is \(words)")
      )
    }
    if case .success(let interpreter) = await interpreter?.value {
      known = .workers(interpreter.path)
    }
    return .success(())
  }
}
