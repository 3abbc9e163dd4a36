import NIOCore

/// Says when nothing has happened on a connection for a while; lives on its event loop.
///
/// However much happens, there is one timer, and it is set anew at most once in a period.
final class IdleClock {
  private let loop: any EventLoop
  private let limit: TimeAmount
  private let expired: () -> Void
  private var lastActivity = NIODeadline.now()
  private var timer: Scheduled<Void>?

  init(loop: any EventLoop, limit: TimeAmount, expired: @escaping () -> Void) {
    self.loop = loop
    self.limit = limit
    self.expired = expired
  }

  func start() {
    noteActivity()
    schedule()
  }

  func noteActivity() { lastActivity = .now() }

  func stop() {
    timer?.cancel()
    timer = nil
  }

  private func schedule() {
    timer = loop.assumeIsolated().scheduleTask(deadline: lastActivity + limit) {
      if self.lastActivity + self.limit <= .now() {
        self.timer = nil
        self.expired()
      } else {
        self.schedule()
      }
    }
  }
}
