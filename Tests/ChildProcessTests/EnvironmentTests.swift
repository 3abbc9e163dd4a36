import ChildProcess
import FoundationEssentials
import Testing

extension ChildProcessTests {
  @Suite struct EnvironmentTests {
    @Test func overridesAreSetOnTopOfTheInherited() async throws {
      var command = shell("echo \"$PLTOP_TEST|$EMPTY|${EMPTY-unset}|$PATH\"")
      command.environment = ["PLTOP_TEST": "a=b c", "EMPTY": ""]
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      #expect(try await run(command).output == "a=b c|||\(path)\n")
    }

    @Test func nilRemovesAVariable() async throws {
      var command = shell("echo ${PATH+set} ${HOME-removed}")
      command.environment = ["HOME": nil]
      #expect(try await run(command).output == "set removed\n")
    }

    @Test func nameIsLookedUpOnTheOverriddenPath() async throws {
      try await withDirectory { directory in
        try writeFile(directory + "/pltop-fake", "#!/bin/sh\necho found\n")
        let command = Command("pltop-fake", environment: ["PATH": directory])
        #expect(try await run(command).output == "found\n")
      }
    }

    @Test func nameIsLookedUpOnOurPathWhenTheChildHasNone() async throws {
      let command = Command("true", environment: ["PATH": nil])
      #expect(try await run(command).end == .exited(0))
    }

    @Test func nameIsNotLookedUpElsewhereThanOnTheOverriddenPath() async throws {
      let command = Command("true", environment: ["PATH": "/nowhere"])
      await #expect(throws: CommandError.executableNotFound("true")) { try await run(command) }
    }
  }
}
