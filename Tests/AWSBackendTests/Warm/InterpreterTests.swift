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

  /// As pyenv's and asdf's shims do.
  @Test func aShimBecomesItAfterSomeOtherPrograms() async throws {
    try cli.write(
      "import time\ntime.sleep(60)\n" + PretendCLI.main,
      to: "\(cli.folder)/bin/aws.py"
    )
    try cli.write(
      "#!/bin/sh\nexec \(cli.python) \(cli.folder)/bin/aws.py \"$@\"\n",
      to: "\(cli.folder)/bin/inner"
    )
    let steps = (0..<30).map { _ in "/usr/bin/env SHIM=1 /bin/sh -c 'exec \"$@\"' step " }
    try cli.writeScript(
      "#!/bin/sh\nexec \(steps.joined())/bin/sh \(cli.folder)/bin/inner \"$@\"\n"
    )
    let found = try await find()
    #expect(found.path == cli.python && found.environment["SHIM"] == "1")
  }

  /// While a process becomes another program, nothing can be read of it.
  @Test(arguments: [
    ("R", "", "", false, true), ("R", "python3\0aws\0", "", false, true),
    ("S", "/bin/sh\0aws\0", "PATH=/usr/bin:/bin\0", false, true),
    ("S", "python3\0aws\0", "PATH=/usr/bin:/bin\0", true, true),
    ("Z", "", "", false, false), ("X", "", "", false, false),
  ])
  func whatCannotBeReadYetIsLookedAtAgain(
    state: String,
    commandLine: String,
    environment: String,
    isPython: Bool,
    isAlive: Bool
  ) throws {
    let folder = cli.home
    try cli.write("7 (a) b) \(state) 1 7", to: "\(folder)/stat")
    try cli.write(commandLine, to: "\(folder)/cmdline")
    try cli.write(environment, to: "\(folder)/environ")
    let files = ProcessFiles(folder: folder)
    #expect(files.isAlive == isAlive)
    #expect((Interpreter(in: files) != nil) == isPython)
  }

  @Test func whatIsGoneIsNotAlive() {
    #expect(!ProcessFiles(folder: "/nonexistent").isAlive)
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
