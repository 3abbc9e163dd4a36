import Background
import Synchronization
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite(.timeLimit(.minutes(5)))
struct BackgroundThreadTests {
  private let thread = BackgroundThread.shared
  private let clock = ContinuousClock()

  private actor Counter {
    private(set) var threads: Set<UInt> = []

    func note() { threads.insert(UInt(pthread_self())) }
  }

  @Test func allStepsOfATaskRunOnIt() async {
    let counter = Counter()
    let task = Task(executorPreference: thread) {
      await withDiscardingTaskGroup { group in
        for _ in 0..<100 {
          group.addTask {
            await counter.note()
            await Task.yield()
            await counter.note()
          }
        }
      }
      return UInt(pthread_self())
    }
    let own = await task.value
    #expect(await counter.threads == [own])
  }

  @Test func taskElsewhereIsNotHeldUp() async {
    let busy = Mutex(true)
    let blocking = Task(executorPreference: thread) {
      while busy.withLock({ $0 }) { usleep(1_000) }
    }
    await Task.detached { busy.withLock { $0 = false } }.value
    await blocking.value
  }

  @Test func whatIsDueHappensInItsOrder() async {
    let happened = Mutex<[Int]>([])
    let bell = Bell()
    let start = clock.now
    for (number, delay) in [30, 10, 20].enumerated() {
      _ = thread.at(start + .milliseconds(delay)) {
        happened.withLock { $0.append(number) }
        if delay == 30 { bell.ring() }
      }
    }
    await bell.wait()
    #expect(clock.now >= start + .milliseconds(30))
    #expect(happened.withLock { $0 } == [1, 2, 0])
  }

  @Test func whatWasCalledOffDoesNotHappen() async {
    let happened = Mutex(false)
    thread.at(clock.now + .milliseconds(20)) { happened.withLock { $0 = true } }.cancel()
    await Bell().wait(until: clock.now + .milliseconds(60))
    #expect(!happened.withLock { $0 })
  }

  @Test func nearerTimeIsNotHeldUpByAFartherOne() async {
    let far = thread.at(clock.now + .seconds(3_600)) {}
    defer { far.cancel() }
    await Bell().wait(until: clock.now + .milliseconds(10))
  }
}
