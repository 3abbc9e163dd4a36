import Testing

@testable import AWSBackend

/// Which Python is behind `aws`.
@Suite struct InterpreterTests {
  private let cli: PretendCLI

  init() async throws { cli = try await PretendCLI() }

  private func find() async throws(NoWorker) -> Interpreter {
    try await Interpreter.find(behind: cli.script, on: "/usr/bin:/bin")
  }

  @Test func aScriptNamesIt() async throws {
    #expect(try await find() == Interpreter(path: cli.python))
  }

  @Test func aWrapperBecomesIt() async throws {
    // It is ended as soon as it is seen, however late that is on a busy machine.
    try cli.write(
      "import time\ntime.sleep(60)\n" + PretendCLI.main,
      to: "\(cli.folder)/bin/aws.py"
    )
    try cli.writeScript(
      """
      #!/bin/sh
      export PRETEND=1
      unset HOME
      exec \(cli.python) -E -s \(cli.folder)/bin/aws.py "$@"
      """
    )
    let found = try await find()
    #expect(found.path == cli.python && found.flags == ["-E", "-s"])
    #expect(found.environment["PRETEND"] == "1")
    #expect(found.environment["HOME"] == .some(nil))
  }

  @Test(arguments: [
    ("#!/bin/sh\n/usr/bin/true\n", "is a script that does not become a Python interpreter"),
    ("\u{7f}ELF", "is a bundle that has no Python interpreter of its own"),
  ])
  func thereIsNone(text: String, reason: String) async throws {
    try cli.writeScript(text)
    await #expect(throws: NoWorker("\(cli.script) \(reason)")) { try await find() }
  }

  @Test func thereIsNoCLI() async {
    await #expect(throws: NoWorker("no-such-aws is no executable file")) {
      try await Interpreter.find(behind: "no-such-aws", on: "/usr/bin:/bin")
    }
  }
}
