import ChildProcess
import Testing

extension ChildProcessTests {
  @Suite struct SessionTests {
    @Test func childLeadsItsOwnSessionAndGroup() async throws {
      let outcome = try await run(
        python("import os; print(os.getsid(0) == os.getpgid(0) == os.getpid())")
      )
      #expect(outcome.output == "True\n")
    }

    @Test func childHasNoControllingTerminal() async throws {
      let outcome = try await run(shell("exec 3<>/dev/tty"))
      #expect(outcome.end != .exited(0))
      #expect(outcome.error.contains("/dev/tty"))
    }

    @Test func childInheritsOnlyTheStandardDescriptors() async throws {
      let outcome = try await run(python("import os; print(len(os.listdir('/proc/self/fd')))"))
      #expect(outcome.output == "4\n", "three, and the directory being listed")
    }

    @Test func childDoesNotInheritTheIgnoredBrokenPipe() async throws {
      var command = shell("kill -PIPE $$")
      command.standardInput = [0]
      #expect(try await run(command).end == .signalled(13))
    }

    @Test func grandchildThatHoldsThePipeIsKilledWithoutAWait() async throws {
      let outcome = try await run(shell("sleep 600 & echo $!; exit 5"))
      #expect(outcome.end == .exited(5))
      #expect(try await areGone(outcome.processes))
    }

    @Test func grandchildThatKeepsWritingIsKilledWithoutAWait() async throws {
      let outcome = try await run(shell("yes >&2 & echo $!; exit 5"))
      #expect(outcome.end == .exited(5))
      #expect(outcome.processes.count == 1)
      #expect(try await areGone(outcome.processes))
    }

    @Test func grandchildThatLeftTheSessionDoesNotHoldUsUp() async throws {
      let outcome = try await run(
        shell("for i in 1 2 3 4; do setsid cat /dev/zero & done; sleep 0.3; exit 5")
      )
      #expect(outcome.end == .exited(5))
    }
  }
}
