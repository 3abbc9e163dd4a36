import Glibc

/// What a thread sleeps on until another one has something for it.
///
/// Time is that of the monotonic clock: it goes on when somebody sets the clock on the wall.
final class Signal: Sendable {
  private nonisolated(unsafe) let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(
    capacity: 1
  )
  private nonisolated(unsafe) let condition = UnsafeMutablePointer<pthread_cond_t>
    .allocate(capacity: 1)
  /// Only looked at while the mutex is locked.
  private nonisolated(unsafe) let isGiven = UnsafeMutablePointer<Bool>.allocate(capacity: 1)

  init() {
    isGiven.initialize(to: false)
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
    isGiven.deallocate()
  }

  /// Ends the wait that there is, or the next one; given twice, it is as if given once.
  func give() {
    pthread_mutex_lock(mutex)
    isGiven.pointee = true
    pthread_mutex_unlock(mutex)
    pthread_cond_signal(condition)
  }

  /// Returns when it is given, and when the time is up; nil waits as long as it takes.
  func wait(for duration: Duration?) {
    let end = duration.map(Self.end)
    let (mutex, condition) = (mutex, condition)
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isGiven.pointee {
      if var end {
        guard pthread_cond_timedwait(condition, mutex, &end) != ETIMEDOUT else { break }
      } else {
        pthread_cond_wait(condition, mutex)
      }
    }
    isGiven.pointee = false
  }

  /// When a duration of at most a day has passed; not earlier, as the wait would only be begun again.
  private static func end(of duration: Duration) -> timespec {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let (seconds, attoseconds) = (min(duration, .seconds(86_400)) + .nanoseconds(1)).components
    let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
    return timespec(
      tv_sec: now.tv_sec + Int(seconds) + nanoseconds / 1_000_000_000,
      tv_nsec: nanoseconds % 1_000_000_000
    )
  }
}
