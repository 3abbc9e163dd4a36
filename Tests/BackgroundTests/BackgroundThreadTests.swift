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

  private final class Shared<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    var current: Value { value.withLock { $0 } }

    func change(_ body: @Sendable (inout Value) -> Void) { value.withLock { body(&$0) } }
  }

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
    let busy = Shared(true)
    let blocking = Task(executorPreference: thread) {
      while busy.current { usleep(1_000) }
    }
    await Task.detached { busy.change { $0 = false } }.value
    await blocking.value
  }

  @Test func whatIsDueHappensInItsOrder() async {
    let happened = Shared<[Int]>([])
    let bell = Bell()
    let start = clock.now
    for (number, delay) in [30, 10, 20].enumerated() {
      _ = thread.at(start + .milliseconds(delay)) {
        happened.change { $0.append(number) }
        if delay == 30 { bell.ring() }
      }
    }
    await bell.wait()
    #expect(clock.now >= start + .milliseconds(30))
    #expect(happened.current == [1, 2, 0])
  }

  @Test func whatWasCalledOffDoesNotHappen() async {
    let happened = Shared(false)
    thread.at(clock.now + .milliseconds(20)) { happened.change { $0 = true } }.cancel()
    await Bell().wait(until: clock.now + .milliseconds(60))
    #expect(!happened.current)
  }

  @Test func nearerTimeIsNotHeldUpByAFartherOne() async {
    let far = thread.at(clock.now + .seconds(3_600)) {}
    defer { far.cancel() }
    await Bell().wait(until: clock.now + .milliseconds(10))
  }
}
