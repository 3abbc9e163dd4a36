import CNcurses

extension Terminal {
  /// Gives the terminal back, stops the process as ^Z does, and takes it again afterwards.
  ///
  /// ``TerminalEvent/resumed`` follows, and ``TerminalEvent/resized(_:)`` if that happened too.
  package func suspend() {
    guard isVisible else { return }
    leave()
    pl_stop_self()
    expectsContinue = true
    takeAgain()
  }

  /// After SIGCONT: a stop that gave no warning (SIGSTOP) has left the terminal to the shell.
  func continued() {
    guard !expectsContinue else {
      expectsContinue = false
      return
    }
    if isVisible { takeAgain() }
  }

  private func takeAgain() {
    // In the background this stops the process once more, before anything is written.
    reset_prog_mode()
    enter()
    queue.append(.resumed)
    followWindow()
    repaint()
  }
}
