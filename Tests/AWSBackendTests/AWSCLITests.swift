import AWSBackend
import ChildProcess
import PathModel
import Testing

@Suite struct AWSCLITests {
  private static let tail = [
    "--output", "json", "--cli-connect-timeout", "5", "--cli-read-timeout", "15",
  ]

  @Test(arguments: [
    (SideAccess(), [String]()),
    (SideAccess(profile: "customer"), ["--profile", "customer"]),
    (SideAccess(region: "eu-west-1"), ["--region", "eu-west-1"]),
    (SideAccess(endpointURL: "http://127.0.0.1:1"), ["--endpoint-url", "http://127.0.0.1:1"]),
    (
      SideAccess(profile: "p", region: "r", endpointURL: "u"),
      ["--profile", "p", "--region", "r", "--endpoint-url", "u"]
    ),
  ])
  func argumentListEndsWithTheSidesOptions(access: SideAccess, options: [String]) {
    let cli = AWSCLI(access: [.customer: access], timeout: .seconds(1))
    let call = ["ec2", "describe-vpcs"]
    #expect(cli.argumentList(.customer, call) == call + Self.tail + options)
    #expect(cli.argumentList(.provider, call) == call + Self.tail)
  }

  @Test func commandIsWhatWasAskedFor() async throws {
    let (commands, seen) = AsyncStream.makeStream(of: Command.self)
    let cli = AWSCLI(
      executable: "/opt/aws",
      access: [.provider: SideAccess(profile: "p")],
      timeout: .seconds(45),
      commands: CommandRunner { command async throws(CommandError) in
        seen.yield(command)
        return CommandOutcome(end: .exited(0), standardOutput: Array("{}".utf8))
      }
    )
    _ = await cli.runner.run(.provider, ["sts", "get-caller-identity"])
    let command = try #require(await commands.first { _ in true })
    #expect(command.executable == "/opt/aws")
    #expect(
      command.arguments == ["sts", "get-caller-identity"] + Self.tail + ["--profile", "p"]
    )
    #expect(command.environment == CLIEnvironment.overrides)
    #expect(command.timeout == .seconds(45))
    #expect(command.standardInput.isEmpty)
  }

  @Test func standardInputIsHandedOn() async throws {
    let (commands, seen) = AsyncStream.makeStream(of: Command.self)
    let cli = AWSCLI(
      access: [:],
      timeout: .seconds(45),
      commands: CommandRunner { command async throws(CommandError) in
        seen.yield(command)
        return CommandOutcome(end: .exited(0), standardOutput: Array("{}".utf8))
      }
    )
    let call = ["ssm", "send-command", "--parameters", "file:///dev/stdin"]
    _ = await cli.call(.customer, call, standardInput: Array("{\"a\": 1}".utf8))
    let command = try #require(await commands.first { _ in true })
    #expect(command.arguments == call + Self.tail)
    #expect(command.standardInput == Array("{\"a\": 1}".utf8))
  }

  @Test(arguments: ["", "DeprecationWarning: Python 3.8 is old\n", "warning: An error occurs"])
  func answerBesideAWarningIsGood(standardError: String) async throws {
    let result = await result(.exited(0), "{\"a\": 1}", standardError)
    #expect(try result.answer.get() == Array("{\"a\": 1}".utf8))
    #expect(result.exit == 0)
    #expect(result.elapsed == .seconds(3))
  }

  @Test(arguments: [
    (
      CommandOutcome.End.exited(254), "",
      "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: no",
      Problem.Kind.permission
    ),
    (
      .exited(0), "{}", "An error occurred (Throttling) when calling the X operation: slow down",
      .throttled
    ),
    (.exited(0), "", "Unable to locate credentials", .auth),
    (.exited(255), "{\"a\": 1}", "Could not connect to the endpoint URL: \"x\"", .network),
    (.exited(255), "", "The config profile (p) could not be found", .configuration),
    (.exited(252), "", "Unknown options: --x", .usage),
    (.exited(7), "", "", .unknown), (.exited(137), "", "", .killed),
    (.signalled(9), "", "", .killed),
    (.timedOut, "{\"a\": 1}", "", .timedOut), (.cancelled, "", "", .killed),
  ])
  func failureIsClassified(
    end: CommandOutcome.End,
    output: String,
    standardError: String,
    kind: Problem.Kind
  ) async {
    let result = await result(end, output, standardError)
    #expect(problem(of: result)?.kind == kind)
    if case .exited(let code) = end {
      #expect(result.exit == code)
    } else {
      #expect(result.exit == nil)
    }
  }

  @Test func silenceWithoutAnErrorIsLeftToTheDecoder() async throws {
    #expect(try await result(.exited(0), "", "").answer.get() == [])
  }

  @Test func nextStepNamesTheSidesProfile() async {
    let result = await result(.exited(255), "", "Error loading SSO Token: Token does not exist")
    #expect(problem(of: result)?.next == "run: aws sso login --profile customer")
  }

  @Test(arguments: [
    ("", "An error occurred (ExpiredToken) when calling the X operation: old", Problem.Kind.auth),
    ("", "Unable to locate credentials", .auth), ("a warning", "Unable to locate it", .unknown),
  ])
  func errorOnStandardOutputCounts(standardError: String, output: String, kind: Problem.Kind) async
  {
    let result = await result(.exited(255), output, standardError)
    #expect(problem(of: result)?.kind == kind)
  }

  @Test func failureNamesTheCommandAsItWasRun() async {
    let command =
      "aws ec2 describe-vpcs --output json --cli-connect-timeout 5 --cli-read-timeout 15 "
      + "--profile customer --region eu-west-1"
    for end in [CommandOutcome.End.exited(7), .signalled(9), .timedOut] {
      #expect(problem(of: await result(end, "", ""))?.command == command)
    }
    let unreadable = await result(.exited(0), "<html>", "").explained(Problem(.unreadable, "no"))
    #expect(unreadable.command == command)
    let missing = await result { (_) throws(CommandError) in throw .executableNotFound("aws") }
    #expect(problem(of: missing)?.command == command)
  }

  @Test func commandIsQuotedForTheShell() async {
    let cli = AWSCLI(
      executable: "/opt/my aws",
      access: [.customer: SideAccess(profile: "it's")],
      timeout: .seconds(1),
      commands: CommandRunner { _ in CommandOutcome(end: .exited(7)) }
    )
    let result = await cli.runner.run(.customer, ["ec2", "describe-vpcs"])
    let command = problem(of: result)?.command ?? ""
    #expect(command.hasPrefix("'/opt/my aws' ec2 describe-vpcs "))
    #expect(command.hasSuffix(#" --profile 'it'\''s'"#))
  }

  @Test(arguments: [
    (
      "Assuming a role\n{\"a\": 1}", "", "other words before its JSON: Assuming a role",
      "--aws FILE"
    ),
    ("", "Loading", "no JSON; on standard error: Loading", "type -a aws"),
    ("<html>", "", "no JSON", "HTTPS_PROXY"), ("a table", "", "no JSON", "--output json"),
  ])
  func answerThatCannotBeReadIsExplained(
    output: String,
    standardError: String,
    says: String,
    next: String
  ) async {
    let result = await result(.exited(0), output, standardError)
    let problem = result.explained(Problem(.unreadable, "no JSON"))
    #expect(problem.kind == .unreadable)
    #expect(problem.message.hasSuffix(says), "\(problem.message)")
    #expect(problem.next?.contains(next) == true)
  }

  @Test(arguments: [
    ("Error loading SSO Token: Token does not exist", ""),
    ("Assuming a role", "Error loading SSO Token: Token does not exist"),
  ])
  func errorOfAWrapperThatLosesTheExitCodeIsItself(output: String, standardError: String) async {
    let result = await result(.exited(0), output, standardError)
    let problem = result.explained(Problem(.unreadable, "no JSON"))
    #expect(problem.kind == .auth)
    #expect(problem.next == "run: aws sso login --profile customer")
  }

  @Test func cutOffOutputIsNotRead() async {
    let result = await result { _ in
      CommandOutcome(
        end: .exited(0),
        standardOutput: Array("{}".utf8),
        standardOutputTruncated: true
      )
    }
    #expect(problem(of: result)?.message == "the answer is larger than 64 MiB and was not read")
  }

  @Test(arguments: [
    (CommandError.executableNotFound("aws"), "aws is not on PATH"),
    (.notExecutable("/x/aws"), "/x/aws cannot be started: it is not an executable file"),
    (.couldNotStart("aws", reason: "no memory"), "aws cannot be started: no memory"),
  ])
  func programThatDoesNotStartIsMissing(error: CommandError, message: String) async {
    let result = await result { (_) throws(CommandError) in throw error }
    #expect(problem(of: result)?.kind == .missingCLI)
    #expect(problem(of: result)?.message == message)
    #expect(result.exit == nil)
  }

  private func result(
    _ end: CommandOutcome.End,
    _ output: String,
    _ standardError: String
  ) async -> CallResult {
    await result { _ in
      CommandOutcome(
        end: end,
        standardOutput: Array(output.utf8),
        standardError: Array(standardError.utf8),
        elapsed: .seconds(3)
      )
    }
  }

  private func result(
    _ run: @escaping @Sendable (Command) async throws(CommandError) -> CommandOutcome
  ) async -> CallResult {
    let cli = AWSCLI(
      access: [.customer: SideAccess(profile: "customer", region: "eu-west-1")],
      timeout: .seconds(45),
      commands: CommandRunner(run: run)
    )
    return await cli.runner.run(.customer, ["ec2", "describe-vpcs"])
  }

  private func problem(of result: CallResult) -> Problem? {
    if case .failure(let problem) = result.answer { problem } else { nil }
  }
}
