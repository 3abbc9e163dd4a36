import ChildProcess
import Foundation
import PathModel
import Testing

@testable import AWSBackend

/// What goes wrong with workers: each call is answered once all the same.
@Suite struct WarmFaultTests {
  private let cli: PretendCLI

  init() async throws { cli = try await PretendCLI() }

  /// A call as the poller makes it.
  private func call(_ what: String, _ warm: WarmCLI) async -> CallResult {
    let aws = AWSCLI(executable: cli.script, access: [:], timeout: .seconds(60), warm: warm)
    return await aws.call(.customer, ["ec2", "describe-\(what)"])
  }

  @Test(arguments: ["death", "garbage"])
  func aLostCallIsAnsweredByAProcess(what: String) async throws {
    let warm = cli.warm { $0.ready = 1 }
    let pid = try await warm.pid(cli)
    let outcome = await warm.run(cli.command(what))
    #expect(outcome == nil)
    while isAlive(pid) { try await Task.sleep(for: .milliseconds(5)) }
    #expect(try await warm.pid(cli) != pid, "another worker takes its place")
  }

  @Test func theProcessAnswersInTheWorkersPlace() async throws {
    let result = await call("death", cli.warm())
    #expect(result.isWarm == false && result.exit == 0)
    #expect(try result.answer.get() == Array("a process\n".utf8))
  }

  @Test func twoLostWorkersAreOneTooMany() async throws {
    let warm = cli.warm { $0.rest = .seconds(3600) }
    _ = await warm.run(cli.command("death"))
    guard case .workers = await warm.way() else {
      Issue.record("one lost worker does not matter")
      return
    }
    _ = await warm.run(cli.command("garbage"))
    #expect(await warm.run(cli.command("pid")) == nil)
    let reason =
      "two workers were lost within a minute: a worker said something else than an answer"
    #expect(await warm.way() == .processes(reason))
    #expect(await warm.ways().first { _ in true } == .processes(reason))
  }

  @Test func workersAreTriedAgainAfterARest() async throws {
    let warm = cli.warm {
      $0.rest = .milliseconds(10)
      $0.ready = 1
    }
    for _ in 1...2 { _ = await warm.run(cli.command("death")) }
    try await Task.sleep(for: .milliseconds(20))
    _ = try await warm.pid(cli)
  }

  @Test func aHungCallIsGivenUpAndItsWorkerReplaced() async throws {
    let warm = cli.warm { $0.ready = 1 }
    let pid = try await warm.pid(cli)
    let result = await warm.run(cli.command("hang", timeout: .milliseconds(200)))
    #expect(result?.end == .timedOut)
    while isAlive(pid) { try await Task.sleep(for: .milliseconds(5)) }
    #expect(try await warm.pid(cli) != pid)
  }

  @Test func aKilledWorkerIsNoticed() async throws {
    let warm = cli.warm { $0.ready = 1 }
    let pid = try await warm.pid(cli)
    kill(pid, SIGKILL)
    while isAlive(pid) { try await Task.sleep(for: .milliseconds(5)) }
    // The call that finds it dead is for a process; the one after has a worker again.
    _ = await warm.run(cli.command("pid"))
    #expect(try await warm.pid(cli) != pid)
  }

  @Test func anUpgradedCLIIsStartedAnew() async throws {
    let warm = cli.warm { $0.ready = 1 }
    let pid = try await warm.pid(cli)
    try cli.write("__version__ = \"10.0.0\"\n", to: "\(cli.package)/__init__.py")
    #expect(try await warm.pid(cli) != pid)
    #expect(await warm.way() == .workers(cli.python))
  }

  @Test func aRemovedCLIIsMissingForWorkersToo() async throws {
    let warm = cli.warm()
    let pid = try await warm.pid(cli)
    try FileManager.default.removeItem(atPath: cli.script)
    let result = await call("pid", warm)
    #expect(result.answer.problem?.kind == .missingCLI)
    #expect(await warm.way() == .processes("\(cli.script) is no executable file"))
    while isAlive(pid) { try await Task.sleep(for: .milliseconds(5)) }
  }

  /// What is wrong with the installation, and what is said of it.
  @Test(arguments: ["missing interpreter", "missing package", "another version", "mute"])
  func anInstallationWithoutWorkers(what: String) async throws {
    var reason = ""
    switch what {
    case "missing interpreter":
      try cli.writeScript("#!\(cli.folder)/bin/python9\n")
      reason = "`\(cli.folder)/bin/python9` does not exist"
    case "missing package":
      try FileManager.default.removeItem(atPath: cli.package)
      reason = "ModuleNotFoundError: No module named 'awscli'"
    case "another version":
      try cli.writeScript("#!\(cli.python)\nprint('aws-cli/2.0.0 Python/3.0.0 Test')\n")
      reason = "and \(cli.script) is aws-cli/2.0.0 Python/3.0.0"
    default:
      try cli.write("import time\ntime.sleep(1000)\n", to: "\(cli.package)/__init__.py")
      reason = "its interpreter has said nothing for 0 s"
    }
    let warm = cli.warm { if what == "mute" { $0.hello = .milliseconds(300) } }
    #expect(await warm.run(cli.command("pid")) == nil)
    guard case .processes(let why) = await warm.way() else {
      Issue.record("there are workers")
      return
    }
    #expect(why.contains(reason), "\(why)")
    #expect(await warm.ways().first { _ in true } == .processes(why))
  }

  @Test func aMendedInstallationHasWorkersAtOnce() async throws {
    try cli.writeScript("#!\(cli.folder)/bin/python9\n")
    let warm = cli.warm()
    #expect(await warm.run(cli.command("pid")) == nil)
    try cli.writeScript("#!\(cli.python)\n\(PretendCLI.main)")
    _ = try await warm.pid(cli)
  }
}

extension Result where Failure == Problem {
  fileprivate var problem: Problem? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}
