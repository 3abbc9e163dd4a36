import Foundation
import SystemPackage
import Testing

/// What is wrong on the command line or with the terminal is said, with the right exit code.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct UsageTests {
  private let standIn: StandIn

  init() throws { standIn = try StandIn() }

  @Test(arguments: [
    (["--no-such-option"], "Unknown option '--no-such-option'"),
    (["status", "--format", "xml"], "xml"),
    (["--interval", "0"], "--interval takes whole seconds from 1 to 3600, not '0'"),
    (["--interval", "soon"], "soon"),
    (["status", "--timeout", "601"], "--timeout takes whole seconds from 1 to 600, not '601'"),
    (["check", "--endpoint", "vpce-svc-1"], "An endpoint service is named with --service"),
    (["--endpoint", "demo"], "--endpoint takes an interface endpoint's id"),
    (["--url", "ftp://x"], "--url takes a URL that begins with http:// or https://"),
    (["--path", "api"], "--path takes a path that begins with /"),
    (["nonsense"], "'nonsense' is no command and no link. pltop --help lists the commands"),
    (["statsu"], "'statsu' is no command and no link. Do you mean status or stack?"),
    (["status", "--link", "x"], "there is no link 'x'; there is no configuration file"),
    (["status", "--demo", "--link", "x"], "A link is for AWS"),
    (["x", "--demo"], "A link is for AWS"),
    (["--theme", "x"], "--theme: there is no theme 'x'; there are blossom, dark, "),
    (["config", "--print", "--example"], "--example"),
    (["stack", "write", ""], "the folder's name is empty"),
  ])
  func refusesWhatItDoesNotUnderstand(arguments: [String], complaint: String) async throws {
    let outcome = try await run(arguments)
    #expect(outcome.exit == 64)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(complaint), "\(outcome.stderr)")
    #expect(try standIn.calls().isEmpty, "nothing is asked before the words are understood")
  }

  @Test func needsATerminal() async throws {
    let outcome = try await run(Program.profiles)
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("not both a terminal"))
    #expect(outcome.stderr.contains("use `pltop status`"))
  }

  @Test func needsATerminalThatCanMoveItsCursor() async throws {
    try await withTmux(columns: 200, environment: standIn.environment) { terminal in
      try await terminal.wait(for: "$")
      try await terminal.type("clear; TERM=dumb '\(Repository.pltop)'; echo code=$?")
      try await terminal.send("Enter")
      let screen = try await terminal.wait(for: "code=1\n")
      #expect(screen.contains("'dumb' cannot move its cursor"))
      #expect(screen.contains("use `pltop status`"))
    }
  }

  @Test(arguments: ["status", "check", "doctor", "themes", "iam-policy"])
  func mindsNoClosedPipe(command: String) async throws {
    let outcome = try await runCommand(
      "/bin/bash",
      ["-c", "set -o pipefail; '\(Repository.pltop)' \(command) | true; echo ${PIPESTATUS[0]}"],
      environment: standIn.environment
    )
    let code = try #require(Int32(outcome.stdout.split(separator: "\n").last ?? ""))
    #expect(code == 0 || code == 128 + SIGPIPE, "no crash: \(code)")
    #expect(outcome.stderr.isEmpty, "\(outcome.stderr)")
  }

  @Test func firstLineOnly() async throws {
    let outcome = try await runCommand(
      "/bin/bash",
      ["-c", "'\(Repository.pltop)' status | head -1"],
      environment: standIn.environment
    )
    #expect(outcome.stdout == "PATH UP  5 of 5 hops up\n")
    #expect(outcome.stderr.isEmpty)
  }

  @Test func printsVersionAndHelp() async throws {
    let version = try await run(["--version"])
    #expect(version.exit == 0)
    #expect(version.stdout.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    let help = try await run(["--help"])
    #expect(help.exit == 0)
    for command in ["status", "check", "doctor", "themes", "iam-policy"] {
      #expect(help.stdout.contains(command))
      #expect(try await run([command, "--help"]).exit == 0)
    }
  }

  @Test(arguments: [[], ["--side", "customer"], ["--side", "provider"]])
  func printsAPolicyThatOnlyReads(options: [String]) async throws {
    struct Policy: Decodable {
      struct Statement: Decodable {
        enum CodingKeys: String, CodingKey { case action = "Action" }

        var action: [String]
      }

      enum CodingKeys: String, CodingKey {
        case version = "Version"
        case statements = "Statement"
      }

      var version: String
      var statements: [Statement]
    }
    let outcome = try await run(["iam-policy"] + options)
    #expect(outcome.exit == 0)
    let policy = try JSONDecoder().decode(Policy.self, from: Data(outcome.stdout.utf8))
    #expect(policy.version == "2012-10-17")
    let actions = policy.statements.flatMap(\.action)
    #expect(actions.contains("ec2:DescribeVpcs"))
    let asks = options.last != "provider"
    #expect(actions.contains("ec2:DescribeVpcEndpoints") == asks)
    for action in actions {
      #expect(action.wholeMatch(of: /[a-z0-9]+:(Describe|List|Get)[A-Za-z]+/) != nil, "\(action)")
    }
  }

  @Test func printsWhatRequestsBySSMNeedOnlyWhenAsked() async throws {
    let reading = try await run(["iam-policy", "--side", "customer"])
    #expect(!reading.stdout.contains("ssm:"))
    let sending = try await run(["iam-policy", "--side", "customer", "--ssm"])
    #expect(sending.exit == 0)
    for action in ["SendCommand", "GetCommandInvocation", "CancelCommand"] {
      #expect(sending.stdout.contains("\"ssm:\(action)\""))
    }
    let provider = try await run(["iam-policy", "--side", "provider", "--ssm"])
    #expect(provider.exit == 64)
    #expect(provider.stderr.contains("--ssm is for the customer's account"))
  }

  private func run(_ arguments: [String]) async throws -> Outcome {
    try await Program.run(arguments, environment: standIn.environment, timeout: .seconds(120))
  }
}
