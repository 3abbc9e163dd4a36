import ChildProcess
import Testing

extension ChildProcessTests {
  @Suite struct OutputLimitTests {
    @Test func outputBeyondTheLimitIsReadAndDropped() async throws {
      var command = shell("head -c 50000000 /dev/zero && echo done >&2; exit 7")
      command.outputLimit = 1 << 20
      let outcome = try await run(command)
      #expect(outcome.end == .exited(7))
      #expect(outcome.error == "done\n")
      #expect(outcome.standardOutput.count == 1 << 20)
      #expect(outcome.standardOutputTruncated)
      #expect(outcome.standardOutput.capacity < 4 << 20)
    }

    @Test func errorHasALimitOfItsOwn() async throws {
      var command = shell("head -c 5000000 /dev/zero >&2; echo out")
      command.errorLimit = 1000
      let outcome = try await run(command)
      #expect(outcome.standardError.count == 1000)
      #expect(outcome.standardErrorTruncated)
      #expect(outcome.output == "out\n")
      #expect(!outcome.standardOutputTruncated)
    }

    @Test(arguments: [(0, true), (4, true), (5, false), (6, false)])
    func onlyMoreThanTheLimitIsTruncated(_ limit: Int, _ isTruncated: Bool) async throws {
      var command = Command("printf", ["12345"])
      command.outputLimit = limit
      let outcome = try await run(command)
      #expect(outcome.output == "12345".prefix(limit))
      #expect(outcome.standardOutputTruncated == isTruncated)
    }

    @Test func lastBytesBeforeTheExitAreNotLost() async throws {
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 1...50 {
          group.addTask {
            try await run(shell("head -c 1000000 /dev/zero; printf end")).standardOutput.count
          }
        }
        for try await count in group { #expect(count == 1_000_003) }
      }
    }
  }
}
