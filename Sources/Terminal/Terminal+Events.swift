import CNcurses
import Drawing
import Glibc

extension Terminal {
  /// What happened since the last call, in order; waits until there is something.
  ///
  /// Empty when the deadline has passed, after ``nudge()``, when what came was no event yet, and when
  /// the task is cancelled.
  package func events(
    until deadline: ContinuousClock.Instant? = nil
  ) async -> [TerminalEvent] {
    if queue.isEmpty {
      let input = isAtEnd ? -1 : Terminal.input
      handle(await UIExecutor.shared.next(input: input, until: deadline))
    }
    defer { queue = [] }
    return queue
  }

  /// Ends the wait for events early, so that whoever waits looks around.
  package func nudge() { UIExecutor.shared.nudge() }

  private func handle(_ wake: UIExecutor.Wake) {
    for signal in [SIGTERM, SIGHUP, SIGINT] where wake.has(signal) {
      queue.append(.interrupted(signal: signal))
    }
    if wake.has(SIGTSTP) { suspend() }
    if wake.has(SIGCONT) { continued() }
    if wake.has(SIGWINCH) { followWindow() }
    if wake.hasInput { readInput() } else if wake.isHungUp { end() }
  }

  /// Reads all that is there, and waits a moment for the rest of a sequence or a paste.
  private func readInput() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var ready: UInt32
    repeat {
      let count = read(Terminal.input, &buffer, buffer.count)
      if count > 0 { queue += decoder.feed(buffer[..<count]) }
      let isInterrupted = count < 0 && [EINTR, EAGAIN].contains(errno)
      guard count > 0 || isInterrupted else {
        queue += decoder.giveUp()
        return end()
      }
      ready = UInt32(bitPattern: pl_wait_input(Terminal.input, decoder.patience ?? 0))
    } while ready & PL_READY_INPUT.rawValue != 0 && queue.count < Terminal.batchLimit
    if ready & PL_READY_INPUT.rawValue == 0 { queue += decoder.giveUp() }
  }

  /// Input without end must not keep the screen from being drawn.
  private static let batchLimit = 10_000

  private func end() {
    guard !isAtEnd else { return }
    isAtEnd = true
    queue.append(.hangup)
  }

  /// Takes over the window's size if it has changed.
  func followWindow() {
    let new = Terminal.currentSize()
    guard isVisible, new != size else { return }
    size = new
    resizeterm(Int32(new.height), Int32(new.width))
    werase(pl_stdscr())
    shown = nil
    // Terminals move lines about when they are resized: nothing on them can be relied on.
    clearok(pl_curscr(), true)
    queue.append(.resized(new))
  }
}
