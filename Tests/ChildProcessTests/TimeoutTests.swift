import ChildProcess
import Testing

extension ChildProcessTests {
  @Suite struct TimeoutTests {
    @Test func slowChildIsTerminatedAndItsOutputKept() async throws {
      let outcome = try await run(
        shell("echo $$; trap 'echo bye; exit' TERM; sleep 600 & wait", timeout: .seconds(1))
      )
      #expect(outcome.end == .timedOut)
      #expect(outcome.output.hasSuffix("bye\n"))
      #expect(outcome.elapsed >= .seconds(1))
      #expect(outcome.elapsed < longWhile)
      #expect(try await areGone(outcome.processes))
    }

    @Test func childThatEndsAtTheTermIsNotWaitedForLonger() async throws {
      var command = Command("sleep", ["600"], timeout: .milliseconds(100))
      command.grace = longWhile
      let outcome = try await run(command)
      #expect(outcome.end == .timedOut)
      #expect(outcome.elapsed < longWhile)
    }

    @Test func childThatIgnoresTheTermIsKilled() async throws {
      var command = shell("trap '' TERM; echo $$; sleep 600; sleep 600", timeout: .seconds(1))
      command.grace = .milliseconds(300)
      let outcome = try await run(command)
      #expect(outcome.end == .timedOut)
      #expect(outcome.elapsed >= .milliseconds(1300))
      #expect(outcome.elapsed < longWhile)
      #expect(outcome.processes.count == 1)
      #expect(try await areGone(outcome.processes))
    }

    @Test func grandchildThatIgnoresTheTermIsKilled() async throws {
      let script = "(trap '' TERM; sleep 600; sleep 600) & echo $!; echo $$; wait"
      let outcome = try await run(shell(script, timeout: .seconds(1)))
      #expect(outcome.end == .timedOut)
      #expect(outcome.elapsed < longWhile)
      #expect(outcome.processes.count == 2)
      #expect(try await areGone(outcome.processes))
    }
  }
}
