import Background
import Synchronization
import SystemPackage
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

  @Test func whatCanBeReadIsToldUntilItIsCalledOff() async throws {
    let (reading, writing) = try FileDescriptor.pipe(options: .closeOnExec)
    let (heard, bell) = (Shared<[UInt8]>([]), Bell())
    let news = thread.whenever(reading, is: .toRead) {
      let bytes = [UInt8](unsafeUninitializedCapacity: 8) { buffer, count in
        count = (try? reading.read(into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
      }
      heard.change { $0 += bytes }
      bell.ring()
    }
    for number: UInt8 in 1...3 {
      try writing.writeAll([number])
      await bell.wait()
    }
    news.cancel()
    try writing.writeAll([4])
    await bell.wait(until: clock.now + .milliseconds(30))
    #expect(heard.current == [1, 2, 3])
    try reading.close()
    try writing.close()
  }

  @Test func whatHasRoomAgainIsTold() async throws {
    let (reading, writing) = try FileDescriptor.pipe(options: [.closeOnExec, .nonBlocking])
    while (try? writing.writeAll([UInt8](repeating: 0, count: 4096))) != nil {}
    let (told, bell) = (Shared(false), Bell())
    let room = thread.whenever(writing, is: .toWrite) {
      told.change { $0 = true }
      bell.ring()
    }
    await bell.wait(until: clock.now + .milliseconds(30))
    #expect(!told.current)
    for _ in 1...4 {
      _ = try [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
        count = try reading.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
    await bell.wait()
    room.cancel()
    #expect(told.current)
    try reading.close()
    try writing.close()
  }

  @Test func theEndOfAPipeIsTold() async throws {
    let (reading, writing) = try FileDescriptor.pipe(options: .closeOnExec)
    let bell = Bell()
    let news = thread.whenever(reading, is: .toRead) { bell.ring() }
    try writing.close()
    await bell.wait()
    news.cancel()
    try reading.close()
  }
}
