import Glibc
import Synchronization

/// One thread for what goes on beside the screen: the jobs of tasks that prefer it, and what is due at a
/// time, one after another.
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
    var last = 0
  }

  /// Begins when it is first asked for, and ends with the process.
  package static let shared = BackgroundThread()

  private let state = Mutex(State())
  private let news = Signal()
  /// 0: it has not begun.
  private let thread = Atomic<UInt>(0)

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
    let number = state.withLock { state in
      state.last += 1
      state.appointments[state.last] = (time, body)
      return state.last
    }
    call()
    return Appointment(number: number)
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    call()
  }

  private func cancel(_ appointment: Appointment) {
    state.withLock { $0.appointments[appointment.number] = nil }
  }

  /// Has the thread look around, which it does anyway when it is done.
  private func call() {
    if thread.load(ordering: .relaxed) != UInt(pthread_self()) { news.give() }
  }

  private func run() -> Never {
    thread.store(UInt(pthread_self()), ordering: .relaxed)
    while true {
      let (jobs, due, next) = takeDue()
      for job in jobs { job.runSynchronously(on: asUnownedTaskExecutor()) }
      for body in due { body() }
      guard jobs.isEmpty, due.isEmpty else { continue }
      news.wait(for: next)
    }
  }

  /// What is to be done now, and how long nothing more is due; nil: nothing is.
  private func takeDue() -> (jobs: [UnownedJob], due: [@Sendable () -> Void], next: Duration?) {
    state.withLock { state in
      let jobs = state.jobs
      state.jobs = []
      guard let next = state.appointments.values.map(\.at).min() else { return (jobs, [], nil) }
      let now = Instant.now
      guard next <= now else { return (jobs, [], now.duration(to: next)) }
      let due = state.appointments.filter { $0.value.at <= now }
      for number in due.keys { state.appointments[number] = nil }
      return (jobs, due.values.sorted { $0.at < $1.at }.map(\.body), nil)
    }
  }
}
