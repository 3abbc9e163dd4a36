import Background
import Testing

@Suite(.timeLimit(.minutes(5)))
struct BellTests {
  private let bell = Bell()
  private let clock = ContinuousClock()

  @Test func ringThatCameBeforeIsHeard() async {
    bell.ring()
    await bell.wait()
  }

  @Test func twoRingsAreHeardOnce() async {
    bell.ring()
    bell.ring()
    await bell.wait()
    let start = clock.now
    await bell.wait(until: start + .milliseconds(50))
    #expect(clock.now >= start + .milliseconds(50))
  }

  @Test func ringThatWasSeenToIsNotHeard() async {
    bell.ring()
    bell.silence()
    let start = clock.now
    await bell.wait(until: start + .milliseconds(50))
    #expect(clock.now >= start + .milliseconds(50))
  }

  @Test func ringEndsTheWait() async {
    let waiting = Task { await bell.wait() }
    bell.ring()
    await waiting.value
  }

  @Test func waitEndsWhenItsTimeHasCome() async {
    let time = clock.now + .milliseconds(20)
    await bell.wait(until: time)
    #expect(clock.now >= time)
  }

  @Test func timeThatIsPastIsNotWaitedFor() async {
    await bell.wait(until: clock.now - .seconds(1))
  }

  @Test(arguments: [false, true])
  func cancellationEndsTheWait(isBefore: Bool) async {
    let waiting = Task {
      if isBefore { while !Task.isCancelled { await Task.yield() } }
      await bell.wait()
    }
    if !isBefore { try? await clock.sleep(for: .milliseconds(20)) }
    waiting.cancel()
    await waiting.value
  }

  @Test func timeOfAWaitThatIsOverRingsNoMore() async {
    bell.ring()
    let time = clock.now + .milliseconds(20)
    await bell.wait(until: time)
    let start = clock.now
    await bell.wait(until: start + .milliseconds(60))
    #expect(clock.now >= start + .milliseconds(60))
  }
}
