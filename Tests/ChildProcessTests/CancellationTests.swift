import ChildProcess
import FoundationEssentials
import Testing

extension ChildProcessTests {
  @Suite struct CancellationTests {
    @Test(arguments: ["sleep 600; sleep 600", "trap '' TERM; sleep 600; sleep 600"])
    func cancelledRunEndsItsChildren(_ script: String) async throws {
      try await withDirectory { directory in
        var command = shell("sleep 600 & echo $$; echo $!; touch \(directory)/ready; \(script)")
        command.timeout = .seconds(600)
        command.grace = .milliseconds(300)
        let running = Task { [command] in try await run(command) }
        while !FileManager.default.fileExists(atPath: directory + "/ready") {
          try await Task.sleep(for: .milliseconds(20))
        }
        running.cancel()
        let outcome = try await running.value
        #expect(outcome.end == .cancelled)
        #expect(outcome.elapsed < .seconds(600))
        #expect(outcome.processes.count == 2)
        #expect(try await areGone(outcome.processes))
      }
    }

    @Test func runInACancelledTaskStartsNothing() async throws {
      try await withDirectory { directory in
        let running = Task {
          while !Task.isCancelled { await Task.yield() }
          return try await run(Command("touch", [directory + "/started"]))
        }
        running.cancel()
        let outcome = try await running.value
        #expect(outcome.end == .cancelled)
        #expect(!FileManager.default.fileExists(atPath: directory + "/started"))
      }
    }
  }
}
