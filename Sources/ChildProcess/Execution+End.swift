import Subprocess

extension Execution {
  /// Waits until the process has ended, without reaping it.
  ///
  /// The library tells of the end only through a teardown: this one begins with signal 0, which
  /// sends nothing, and goes no further for some decades.
  func waitForEnd() async {
    let nothing = Signal(rawValue: 0)
    await teardown(using: [.send(signal: nothing, allowedDurationToNextStep: .seconds(1 << 30))])
  }

  /// Waits until the process has ended or is no longer wanted, and leaves nothing of its group.
  func endGroup(atEndOf cancellation: AsyncStream<Never>) async {
    await withTaskGroup { group in
      group.addTask { await self.waitForEnd() }
      group.addTask { for await _ in cancellation {} }
      await group.next()
      // The process is reaped only later, so its group's number cannot be another's yet.
      try? self.send(signal: .kill, toProcessGroup: true)
      group.cancelAll()
    }
  }
}
