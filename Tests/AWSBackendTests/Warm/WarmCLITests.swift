import ChildProcess
import Foundation
import PathModel
import Testing

@testable import AWSBackend

/// Calls by workers, as processes would answer them.
@Suite struct WarmCLITests {
  private let cli: PretendCLI

  init() async throws { cli = try await PretendCLI() }

  @Test(arguments: [
    "both", "unicode", "error", "exit", "words", "nothing", "input", "terminal", "child",
  ])
  func answersAsAProcessDoes(what: String) async throws {
    let command = cli.command(what)
    let warm = try #require(await cli.warm().run(command))
    let process = try await CommandRunner.live.run(command)
    #expect(warm.end == process.end)
    #expect(warm.standardOutput == process.standardOutput)
    #expect(warm.standardError == process.standardError)
    #expect(!warm.standardOutputTruncated && !warm.standardErrorTruncated)
    #expect(warm.processorTime != nil)
  }

  /// The lines of the stack are others.
  @Test func troubleOfTheCLIEndsAsInAProcess() async throws {
    let command = cli.command("trouble")
    let warm = try #require(await cli.warm().run(command))
    let process = try await CommandRunner.live.run(command)
    #expect(warm.end == process.end)
    #expect(warm.lastComplaint == "ValueError: of the CLI's own")
    #expect(warm.lastComplaint == process.lastComplaint)
  }

  @Test func moreThanIsKeptIsCut() async throws {
    var command = cli.command("both")
    (command.outputLimit, command.errorLimit) = (2, 1)
    let outcome = try #require(await cli.warm().run(command))
    #expect(outcome.standardOutput == Array("ou".utf8) && outcome.standardOutputTruncated)
    #expect(outcome.standardError == Array("e".utf8) && outcome.standardErrorTruncated)
  }

  @Test func oneWorkerAnswersCallAfterCall() async throws {
    let warm = cli.warm { $0.ready = 1 }
    let first = try await warm.pid(cli)
    #expect(try await warm.pid(cli) == first)
    #expect(first != getpid())
    await warm.end()
    #expect(!isAlive(first), "nothing is left at the end")
    #expect(try await warm.pid(cli) != first, "and another call starts again")
  }

  /// As of a dashboard that changes to another path, which asks the same CLI.
  @Test func eachReaderIsToldTheWay() async throws {
    let warm = cli.warm()
    let way = await warm.way()
    #expect(way == .workers(cli.python))
    let reader = Task { for await _ in await warm.ways() {} }
    reader.cancel()
    await reader.value
    await warm.end()
    #expect(await warm.ways().first { _ in true } == way)
  }

  /// Each waits until the other is there.
  @Test func callsRunSideBySide() async throws {
    let warm = cli.warm()
    let folder = "\(cli.folder)/meeting"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    async let one = warm.run(cli.command("meeting", [folder]))
    async let other = warm.run(cli.command("meeting", [folder]))
    let pids = await [one?.text, other?.text]
    #expect(!pids.contains(nil) && pids[0] != pids[1])
  }

  @Test func aThirdCallIsWorthAWorkerWhenOthersTakeLong() async throws {
    let warm = cli.warm {
      $0.ready = 1
      $0.patience = .milliseconds(10)
    }
    let hanging = Task { await warm.run(cli.command("hang")) }
    _ = try await warm.pid(cli)
    hanging.cancel()
    #expect(await hanging.value?.end == .cancelled)
  }

  @Test func aWornWorkerIsReplaced() async throws {
    let warm = cli.warm {
      $0.ready = 1
      $0.calls = 2
    }
    let pids = try await [warm.pid(cli), warm.pid(cli), warm.pid(cli)]
    #expect(pids[0] == pids[1] && pids[1] != pids[2])
  }

  @Test func aLargeWorkerIsReplaced() async throws {
    let warm = cli.warm {
      $0.ready = 1
      $0.memory = 1
    }
    #expect(try await warm.pid(cli) != warm.pid(cli))
  }

  @Test func anIdleWorkerIsEnded() async throws {
    let warm = cli.warm {
      $0.ready = 1
      $0.idle = .milliseconds(10)
    }
    let pid = try await warm.pid(cli)
    while isAlive(pid) { try await Task.sleep(for: .milliseconds(5)) }
    #expect(try await warm.pid(cli) != pid)
  }

  /// They are not for the worker: what changes something, what reads input, what is not known.
  @Test(arguments: [
    ["ec2", "terminate-instances"], ["ssm", "send-command"], ["s3", "ls"], ["sts", "describe"],
    ["s3api", "get-object", "b"], ["ec2", "describe-vpcs", "help"], ["--version"], ["ec2"], [],
    ["--profile", "describe-x", "ec2"], ["ec2", "describe-pid", "--debug"],
    ["secretsmanager", "get-secret-value"],
  ])
  func whatMayNotRunIsForAProcess(arguments: [String]) async {
    var command = cli.command("pid")
    command.arguments = arguments
    #expect(await cli.warm().run(command) == nil)
  }

  @Test func whatReadsInputIsForAProcess() async {
    var command = cli.command("pid")
    command.standardInput = [1]
    #expect(await cli.warm().run(command) == nil)
  }

  @Test func variablesAreOfOneCall() async throws {
    let warm = cli.warm { $0.ready = 1 }
    let names = ["AWS_SECRET_ACCESS_KEY", "AWS_PAGER", "HOME"]
    let role = cli.command("environment", names, environment: ["AWS_SECRET_ACCESS_KEY": "s3cret"])
    let none = cli.command("environment", names)
    for (command, secret) in [(role, #""s3cret""#), (none, "null"), (role, #""s3cret""#)] {
      let text = try #require(await warm.run(command)?.text)
      #expect(text.contains(#""AWS_SECRET_ACCESS_KEY": \#(secret)"#), "\(text)")
      #expect(text.contains(#""AWS_PAGER": """#) && text.contains(cli.home), "\(text)")
    }
  }

  /// A session of the CLI is used again, but not with what is no longer true.
  @Test func credentialsAreReadAgainWhenAFileChanges() async throws {
    let warm = cli.warm { $0.ready = 1 }
    func credentials() async throws -> String {
      try #require(await warm.run(cli.command("credentials"))?.text)
    }
    func sessions() async throws -> String? { await warm.run(cli.command("driver"))?.text }
    try cli.write("old", to: "\(cli.home)/.aws/credentials")
    #expect(try await credentials() == "old")
    let before = try await sessions()
    #expect(try await sessions() == before)
    try cli.write("new", to: "\(cli.home)/.aws/credentials")
    #expect(try await credentials() == "new")
    let after = try await sessions()
    #expect(after != before)
    try cli.write("{}", to: "\(cli.home)/.aws/sso/cache/token.json")
    #expect(try await sessions() != after, "a token of the sign-in was renewed")
  }

  @Test func aSessionIsNotUsedAgainAfterAFailure() async throws {
    let warm = cli.warm { $0.ready = 1 }
    func sessions() async -> String? { await warm.run(cli.command("driver"))?.text }
    let before = await sessions()
    _ = await warm.run(cli.command("error"))
    #expect(await sessions() != before)
  }

  @Test func profilesHaveSessionsOfTheirOwn() async throws {
    let warm = cli.warm { $0.ready = 1 }
    func sessions(_ rest: [String], _ variables: [String: String] = [:]) async -> String? {
      let command = cli.command("environment", rest, environment: variables)
      _ = await warm.run(command)
      return await warm.run(cli.command("driver"))?.text
    }
    let one = await sessions(["--profile", "customer"])
    let two = await sessions(["--profile", "provider"])
    #expect(one != two)
    #expect(await sessions(["--profile", "customer"]) == two, "it is used again")
    #expect(await sessions(["--profile", "customer"], ["AWS_SESSION_TOKEN": "t"]) != two)
  }
}

extension CommandOutcome {
  /// What it printed, without the line feed.
  var text: String {
    String(decoding: standardOutput, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  var lastComplaint: String? {
    String(decoding: standardError, as: UTF8.self).split(separator: "\n").last.map(String.init)
  }
}

extension WarmCLI {
  /// The process that answers.
  func pid(_ cli: PretendCLI) async throws -> Int32 {
    let outcome = try #require(await run(cli.command("pid")))
    return try #require(Int32(outcome.text))
  }
}

func isAlive(_ pid: Int32) -> Bool { kill(pid, 0) == 0 }
