import Synchronization

/// Wakes one task when there is something to do.
///
/// What rings it while nobody waits is heard by the next who does; ringing twice is as ringing once.
package final class Bell: Sendable {
  private enum State {
    case silent
    case rung
    case awaited(CheckedContinuation<Void, Never>)
  }

  private let state = Mutex(State.silent)

  package init() {}

  package func ring() {
    let waiting: CheckedContinuation<Void, Never>? = state.withLock { state in
      guard case .awaited(let waiting) = state else {
        state = .rung
        return nil
      }
      state = .silent
      return waiting
    }
    waiting?.resume()
  }

  /// What has rung so far is being seen to.
  package func silence() {
    state.withLock { if case .rung = $0 { $0 = .silent } }
  }

  /// Returns when it has rung, at a time, and when the task is cancelled; only one task may wait.
  package func wait(until time: ContinuousClock.Instant? = nil) async {
    let alarm = time.map { BackgroundThread.shared.at($0) { [self] in ring() } }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isRung = state.withLock { state in
          if case .rung = state {
            state = .silent
            return true
          }
          state = .awaited(continuation)
          return false
        }
        if isRung { continuation.resume() }
      }
    } onCancel: {
      ring()
    }
    alarm?.cancel()
  }
}
