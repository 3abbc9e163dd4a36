import ChildProcess
import Testing

extension ChildProcessTests {
  @Suite struct OutcomeTests {
    @Test(arguments: [0, 1, 2, 127, 255] as [Int32])
    func exitCodeIsReported(_ code: Int32) async throws {
      #expect(try await run(shell("exit \(code)")).end == .exited(code))
    }

    @Test(arguments: [1, 9, 15] as [Int32])
    func signalFromElsewhereIsReported(_ signal: Int32) async throws {
      #expect(try await run(shell("kill -\(signal) $$")).end == .signalled(signal))
    }

    @Test func outputAndErrorAreKeptApart() async throws {
      let outcome = try await run(shell("echo out; echo err >&2"))
      #expect(outcome.output == "out\n")
      #expect(outcome.error == "err\n")
      #expect(!outcome.standardOutputTruncated && !outcome.standardErrorTruncated)
    }

    @Test func argumentsAreNotReadByAShell() async throws {
      let outcome = try await run(Command("printf", ["%s|", "a b", "$HOME", "", "*", "\u{e9}"]))
      #expect(outcome.output == "a b|$HOME||*|\u{e9}|")
    }

    @Test func elapsedCoversTheLifeOfTheChild() async throws {
      let outcome = try await run(Command("sleep", ["0.3"]))
      #expect(outcome.elapsed >= .seconds(0.3))
      #expect(outcome.elapsed < longWhile)
    }

    /// What it used itself, and what its children did.
    @Test(arguments: ["", "sh -c '", "("]) func processorTimeIsTold(prefix: String) async throws {
      let loop = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"
      let suffix = prefix.isEmpty ? "" : prefix.hasPrefix("sh") ? "'" : ")"
      let busy = try #require(try await run(shell(prefix + loop + suffix)).processorTime)
      let idle = try #require(try await run(Command("sleep", ["0.1"])).processorTime)
      #expect(busy > idle, "\(busy) \(idle)")
    }

    @Test func childThatClosesItsOutputEarlyIsWaitedFor() async throws {
      let outcome = try await run(shell("exec >&- 2>&-; sleep 0.3; exit 3"))
      #expect(outcome.end == .exited(3))
    }
  }
}
