import Testing

@testable import Terminal

/// One at a time: the thread that runs a test is the UI thread meanwhile.
@Suite(.serialized) struct UIExecutorTests {
  @Test func aWaitEndsAtItsDeadline() throws {
    let wake = try UIExecutor.run {
      await UIExecutor.shared.next(input: -1, until: .now + .milliseconds(1))
    }
    #expect(wake.isEmpty)
  }

  @Test func aDeadlineThatHasPassedEndsAWaitAtOnce() throws {
    let wake = try UIExecutor.run {
      await UIExecutor.shared.next(input: -1, until: .now - .seconds(1))
    }
    #expect(wake.isEmpty)
  }

  @Test func aNudgeEndsAWaitWithoutADeadline() throws {
    let wake = try UIExecutor.run {
      Task { UIExecutor.shared.nudge() }
      return await UIExecutor.shared.next(input: -1, until: nil)
    }
    #expect(wake.isEmpty)
  }

  @Test func cancellingEndsAWaitWithoutADeadline() throws {
    let wake = try UIExecutor.run {
      let waiting = Task { await UIExecutor.shared.next(input: -1, until: nil) }
      waiting.cancel()
      return await waiting.value
    }
    #expect(wake.isEmpty)
  }
}
