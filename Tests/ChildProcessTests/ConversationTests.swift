import ChildProcess
import Foundation
import Testing

extension ChildProcessTests {
  /// A child that is spoken with.
  @Suite struct ConversationTests {
    private func echo() -> Conversation {
      Conversation(shell(#"while read -r line; do echo "<$line>"; done; echo end"#))
    }

    private func text(_ line: [UInt8]?) -> String? {
      line.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func saysAndHearsLineForLine() async {
      let child = echo()
      for word in ["a", "", "b c", "東京"] {
        child.say(Array(word.utf8))
        #expect(text(await child.hear()) == "<\(word)>")
      }
      child.end()
      #expect(await child.hear() == nil)
    }

    @Test func whatWasNotAskedForIsKeptInOrder() async {
      let child = Conversation(shell("printf 'one\\n'; printf 'two\\nthree'"))
      #expect(text(await child.hear()) == "one")
      #expect(text(await child.hear()) == "two")
      #expect(await child.hear() == nil, "a line without an end is none")
    }

    @Test func aLongLineIsHeardWhole() async {
      let child = echo()
      let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
      child.say(line)
      #expect(await child.hear()?.count == line.count + 2)
      child.end()
    }

    @Test func whatItHasNoRoomForIsKeptUntilItReads() async {
      let child = Conversation(shell("sleep 0.2; cat"))
      let lines = (0..<40).map { [UInt8](repeating: UInt8($0) + 65, count: 10_000) }
      for line in lines { child.say(line) }
      for line in lines { #expect(await child.hear() == line) }
      child.end()
    }

    @Test func manySpeakAtOnce() async {
      await withDiscardingTaskGroup { group in
        for number in 0..<20 {
          group.addTask {
            let child = echo()
            for round in 0..<50 {
              child.say(Array("\(number) \(round)".utf8))
              #expect(text(await child.hear()) == "<\(number) \(round)>")
            }
            child.end()
            #expect(await child.hear() == nil)
          }
        }
      }
    }

    @Test func anothersPipesAreNotOpenInIt() async {
      let other = echo()
      let child = Conversation(Command("ls", ["/proc/self/fd"]))
      var descriptors: [String] = []
      while let line = text(await child.hear()) { descriptors.append(line) }
      #expect(descriptors == ["0", "1", "2", "3"], "the last one is the folder's")
      other.end()
    }

    @Test func silenceThatLastsTooLongEndsIt() async {
      let child = Conversation(shell("sleep 1000"))
      #expect(await child.hear(within: .milliseconds(50)) == nil)
    }

    /// However long the task takes that is told of it.
    @Test func whatIsHeardInTimeEndsNothing() async throws {
      let child = echo()
      child.say([65])
      #expect(text(await child.hear()) == "<A>", "it runs by now, and answers soon")
      let limit = Duration.seconds(3)
      let executor = HeldExecutor()
      let hearing = Task(executorPreference: executor) {
        child.say([66])
        return await child.hear(within: limit)
      }
      var jobs = executor.jobs.makeAsyncIterator()
      await jobs.next()?.runSynchronously(on: executor.asUnownedTaskExecutor())
      let telling = await jobs.next()
      try await Task.sleep(for: limit + .milliseconds(500))
      telling?.runSynchronously(on: executor.asUnownedTaskExecutor())
      #expect(text(await hearing.value) == "<B>")
      child.say([67])
      #expect(text(await child.hear()) == "<C>")
      child.end()
    }

    @Test func aLineThatIsTooLongEndsIt() async {
      var command = shell("yes | tr -d '\\n'")
      command.outputLimit = 1000
      #expect(await Conversation(command).hear() == nil)
    }

    @Test func itIsEndedWithAllThatItStarted() async throws {
      let child = Conversation(shell("trap '' TERM; sleep 1000 & echo $!; sleep 1000"))
      let other = try #require(Int32(text(await child.hear()) ?? ""))
      let process = try #require(child.processID)
      child.end()
      #expect(await child.hear() == nil)
      #expect(kill(process, 0) != 0)
      while kill(other, 0) == 0 { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test func whatCannotBeStartedSaysWhy() async {
      let child = Conversation(Command("/nonexistent"))
      #expect(await child.hear() == nil)
      #expect(child.failure == .executableNotFound("/nonexistent"))
    }

    @Test func whatItComplainedOfIsKept() async {
      let child = Conversation(shell("echo no >&2; exit 1"))
      #expect(await child.hear() == nil)
      #expect(String(decoding: child.complaint, as: UTF8.self) == "no\n")
    }

    @Test func whatIsSaidToOneThatHasEndedIsLost() async {
      let child = Conversation(Command("true"))
      #expect(await child.hear() == nil)
      child.say([1])
      #expect(await child.hear() == nil)
    }
  }
}

/// Leaves the jobs of its task to another one.
private final class HeldExecutor: TaskExecutor {
  let jobs: AsyncStream<UnownedJob>
  private let coming: AsyncStream<UnownedJob>.Continuation

  init() { (jobs, coming) = AsyncStream.makeStream() }

  func enqueue(_ job: consuming ExecutorJob) { coming.yield(UnownedJob(job)) }
}
