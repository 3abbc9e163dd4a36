import Glibc
import Synchronization
package import SystemPackage

/// One thread for what goes on beside the screen: the jobs of tasks that prefer it, what is due at a
/// time, and what is to be read or written, one after another.
///
/// In the pool of Swift's runtime most steps of a task wake a thread, and each sleep wakes two, also one
/// that was cancelled long ago. Here what belongs together happens in one go; then the thread sleeps
/// until something comes or is due.
package final class BackgroundThread: TaskExecutor {
  package typealias Instant = ContinuousClock.Instant

  /// Something that is to happen, unless it is called off before.
  package struct Appointment: Sendable {
    fileprivate let number: Int

    package func cancel() { BackgroundThread.shared.cancel(self) }
  }

  private struct State {
    var jobs: [UnownedJob] = []
    var appointments: [Int: (at: Instant, body: @Sendable () -> Void)] = [:]
    var watches: [Int: (watch: Sleep.Watch, body: @Sendable () -> Void)] = [:]
    var last = 0
    var isAsleep = false
  }

  /// What the thread does next.
  private enum Turn {
    case run([UnownedJob], due: [@Sendable () -> Void])
    case sleep(Duration?, watching: [Int: Sleep.Watch])
  }

  /// Begins when it is first asked for, and ends with the process.
  package static let shared = BackgroundThread()

  private let state = Mutex(State())
  private let sleep = Sleep()

  private init() {
    var thread = pthread_t()
    let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
      BackgroundThread.shared.run()
    }
    let error = pthread_create(&thread, nil, body, nil)
    precondition(error == 0, "the system has no room for another thread")
  }

  /// Has something happen on the thread, which must not take long, at a time or as soon as it can after.
  package func at(_ time: Instant, _ body: @escaping @Sendable () -> Void) -> Appointment {
    add { state, number in state.appointments[number] = (time, body) }
  }

  /// Has something happen on the thread, which must not take long, whenever a descriptor is ready, until it
  /// is called off; so it must be before the descriptor is closed.
  package func whenever(
    _ descriptor: FileDescriptor,
    is readiness: Readiness,
    _ body: @escaping @Sendable () -> Void
  ) -> Appointment {
    let watch = Sleep.Watch(descriptor: descriptor, readiness: readiness)
    return add { state, number in state.watches[number] = (watch, body) }
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    change { $0.jobs.append(job) }
  }

  /// The thread finds out when it looks around the next time.
  private func cancel(_ appointment: Appointment) {
    // What was to happen is let go of without the lock: whatever ends with it may call off another.
    _ = state.withLock { state in
      (
        state.appointments.removeValue(forKey: appointment.number)?.body,
        state.watches.removeValue(forKey: appointment.number)?.body
      )
    }
  }

  private func add(_ body: (inout State, Int) -> Void) -> Appointment {
    change { state in
      state.last += 1
      body(&state, state.last)
      return Appointment(number: state.last)
    }
  }

  private func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    let (result, wasAsleep) = state.withLock { state in
      let wasAsleep = state.isAsleep
      state.isAsleep = false
      return (body(&state), wasAsleep)
    }
    if wasAsleep { sleep.end() }
    return result
  }

  private func run() -> Never {
    while true {
      switch nextTurn() {
      case .run(let jobs, let due):
        for job in jobs { job.runSynchronously(on: asUnownedTaskExecutor()) }
        for body in due { body() }
      case .sleep(let duration, let watches):
        let (numbers, watched) = (Array(watches.keys), Array(watches.values))
        let isReady = sleep(for: duration, watching: watched)
        state.withLock { $0.isAsleep = false }
        let ready = zip(numbers, isReady).filter(\.1).map(\.0)
        // One may call off another.
        for number in ready.sorted() { state.withLock { $0.watches[number]?.body }?() }
      }
    }
  }

  private func nextTurn() -> Turn {
    state.withLock { state in
      let now = Instant.now
      let due = state.appointments.filter { $0.value.at <= now }
      guard state.jobs.isEmpty, due.isEmpty else {
        defer { state.jobs = [] }
        for number in due.keys { state.appointments[number] = nil }
        return .run(state.jobs, due: due.values.sorted { $0.at < $1.at }.map(\.body))
      }
      state.isAsleep = true
      let next = state.appointments.values.map(\.at).min()
      return .sleep(next.map { now.duration(to: $0) }, watching: state.watches.mapValues(\.watch))
    }
  }
}
