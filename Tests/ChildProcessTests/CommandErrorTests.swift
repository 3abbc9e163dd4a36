import ChildProcess
import Testing

extension ChildProcessTests {
  @Suite struct CommandErrorTests {
    @Test(arguments: ["pltop-no-such-command", "/nowhere/aws", "./pltop-no-such-file", ""])
    func missingExecutableIsNotFound(_ executable: String) async {
      await #expect(throws: CommandError.executableNotFound(executable)) {
        try await run(Command(executable))
      }
    }

    @Test func fileWithoutPermissionIsNotExecutable() async throws {
      try await withDirectory { directory in
        let path = directory + "/plain"
        try writeFile(path, "#!/bin/sh\n", permissions: 0o644)
        for command in [Command(path), Command("plain", environment: ["PATH": directory])] {
          await #expect(throws: CommandError.notExecutable(path)) { try await run(command) }
        }
      }
    }

    @Test func directoryIsNotExecutable() async throws {
      try await withDirectory { directory in
        await #expect(throws: CommandError.notExecutable(directory)) {
          try await run(Command(directory))
        }
      }
    }

    @Test(arguments: [
      ("echo no shebang\n", "Exec format error"),
      ("#!/nowhere/python3\n", "the interpreter that PATH names is missing"),
    ])
    func brokenScriptCouldNotStart(_ text: String, _ reason: String) async throws {
      try await withDirectory { directory in
        let path = directory + "/script"
        try writeFile(path, text)
        let expected = reason.replacing("PATH", with: path)
        await #expect(throws: CommandError.couldNotStart(path, reason: expected)) {
          try await run(Command(path))
        }
      }
    }

    @Test(arguments: [
      Command("true", ["a\0b"]),
      Command("true", environment: ["NAME": "a\0b"]),
      Command("true", environment: ["A=B": "c"]),
      Command("true", environment: ["": "c"]),
    ])
    func textThatCannotBePassedOnIsRefused(_ command: Command) async {
      let error = await #expect(throws: CommandError.self) { try await run(command) }
      #expect(error?.message.hasPrefix("`true` could not be started: ") == true)
    }

    @Test(arguments: [
      (CommandError.executableNotFound("aws"), "`aws` is not on PATH"),
      (.executableNotFound("/opt/aws"), "`/opt/aws` does not exist"),
      (.notExecutable("/etc"), "`/etc` is not an executable file"),
      (.couldNotStart("aws", reason: "no memory"), "`aws` could not be started: no memory"),
    ])
    func messageSaysWhatFailedAndWhy(_ error: CommandError, _ message: String) {
      #expect(error.message == message)
    }
  }
}
