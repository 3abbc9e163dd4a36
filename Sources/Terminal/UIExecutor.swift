import CNcurses
import Glibc
import Synchronization

/// Runs every job of ``UIActor`` on the thread that calls ``run(_:)``, and what its task does between two
/// of them: the runtime would resume it elsewhere first, and every key would wake two threads.
///
/// Curses, signals, stopping and the crash handler's stack are matters of a thread, and Swift's
/// main actor leaves the main thread on Linux. Between jobs the thread sleeps in poll(2) on the
/// keyboard and a pipe that signals and other threads write to, until the moment that was asked for.
package final class UIExecutor: SerialExecutor, TaskExecutor {
  /// What ended a wait.
  struct Wake: Sendable {
    var hasInput = false
    var isHungUp = false
    var signals: UInt64 = 0

    var isEmpty: Bool { !hasInput && !isHungUp && signals == 0 }
    func has(_ signal: Int32) -> Bool { signals >> UInt64(signal) & 1 == 1 }
  }

  private struct Waiter {
    var continuation: CheckedContinuation<Wake, Never>
    var input: Int32
    var deadline: ContinuousClock.Instant?
  }

  private struct State {
    var jobs: [UnownedJob] = []
    var waiter: Waiter?
  }

  static let shared = UIExecutor()

  private let state = Mutex(State())
  /// The thread in ``run(_:)``; 0 before there is one.
  private let thread = Atomic<UInt>(0)

  private init() {}

  /// Makes the calling thread the UI thread until `body` is done.
  ///
  /// - Throws: what `body` throws, or ``TerminalError``.
  /// - Returns: what `body` returns.
  package static func run<Value: Sendable>(
    _ body: @escaping @Sendable @UIActor () async throws -> Value
  ) throws -> Value {
    guard pl_wake_open() == 0 else { throw TerminalError.systemCall("pipe2", errno: errno) }
    shared.thread.store(UInt(pthread_self()), ordering: .relaxed)
    let outcome = Outcome<Value>()
    Task(executorPreference: shared) {
      do {
        let value = try await body()
        outcome.result.withLock { $0 = .success(value) }
      } catch {
        outcome.result.withLock { $0 = .failure(error) }
      }
    }
    return try shared.loop { outcome.result.withLock { $0 } }.get()
  }

  /// The next input on `input` (-1: none), hang-up or signal; empty when the deadline has passed, after
  /// ``nudge()``, and when the task is cancelled.
  @UIActor func next(input: Int32, until deadline: ContinuousClock.Instant?) async -> Wake {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let waiter = Waiter(continuation: continuation, input: input, deadline: deadline)
        state.withLock { $0.waiter = waiter }
        // The handler below may have run before there was a waiter.
        if Task.isCancelled { resumeWaiter(with: Wake()) }
      }
    } onCancel: {
      resumeWaiter(with: Wake())
    }
  }

  /// Ends the wait that there is, if there is one.
  @UIActor func nudge() { resumeWaiter(with: Wake()) }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = state.withLock { state in
      state.jobs.append(job)
      return state.jobs.count == 1
    }
    if isFirst && !isCurrent { pl_wake() }
  }

  package func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }

  package func checkIsolated() { precondition(isCurrent, "not on the UI thread") }
  package func isIsolatingCurrentContext() -> Bool? { isCurrent }

  private var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

  private func loop<Value>(until done: () -> Value?) -> Value {
    var wake = Wake()
    while true {
      if runJobs() { continue }
      if let value = done() { return value }
      wake.signals |= pl_take_signals()
      if !wake.isEmpty, resumeWaiter(with: wake) {
        wake = Wake()
        continue
      }
      let (input, deadline) = waited
      let rest = deadline.map { ContinuousClock.now.duration(to: $0) }
      if let rest, rest <= .zero {
        resumeWaiter(with: Wake())
        continue
      }
      let ready = UInt32(bitPattern: pl_wait(input, rest?.milliseconds ?? -1))
      wake.hasInput = ready & PL_READY_INPUT.rawValue != 0
      wake.isHungUp = ready & PL_READY_HANGUP.rawValue != 0
    }
  }

  /// Keys are for whoever waits: until then they stay in the terminal.
  private var waited: (input: Int32, deadline: ContinuousClock.Instant?) {
    state.withLock { ($0.waiter?.input ?? -1, $0.waiter?.deadline) }
  }

  private func runJobs() -> Bool {
    let jobs = state.withLock { state in
      defer { state.jobs = [] }
      return state.jobs
    }
    for job in jobs {
      job.runSynchronously(
        isolatedTo: asUnownedSerialExecutor(),
        taskExecutor: asUnownedTaskExecutor()
      )
    }
    return !jobs.isEmpty
  }

  @discardableResult
  private func resumeWaiter(with wake: Wake) -> Bool {
    let waiter = state.withLock { state in
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.continuation.resume(returning: wake)
    return waiter != nil
  }
}

extension Duration {
  /// For poll(2), not less than the duration: a wait that ends too early would be begun again.
  fileprivate var milliseconds: Int32 {
    Int32(clamping: Int((self / .milliseconds(1)).rounded(.up)))
  }
}

private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
