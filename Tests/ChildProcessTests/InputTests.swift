import ChildProcess
import Testing

extension ChildProcessTests {
  @Suite struct InputTests {
    private let large = [UInt8](repeating: 0x78, count: 4 << 20)

    @Test func noInputIsDevNull() async throws {
      let outcome = try await run(Command("readlink", ["/proc/self/fd/0"]))
      #expect(outcome.output == "/dev/null\n")
    }

    @Test func inputIsDeliveredAndEnds() async throws {
      let outcome = try await run(Command("cat", standardInput: [0, 0xff, 0x0a, 0x41]))
      #expect(outcome.standardOutput == [0, 0xff, 0x0a, 0x41])
    }

    @Test func inputLargerThanThePipesGoesThrough() async throws {
      #expect(try await run(Command("cat", standardInput: large)).standardOutput == large)
    }

    @Test(arguments: ["exit 4", "exec <&-; sleep 0.3; exit 4", "sleep 0.3; exit 4"])
    func inputThatIsNotReadDoesNoHarm(_ script: String) async throws {
      var command = shell(script)
      command.standardInput = large
      #expect(try await run(command).end == .exited(4))
    }
  }
}
