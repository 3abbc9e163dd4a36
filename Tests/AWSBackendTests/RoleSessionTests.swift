import ChildProcess
import Foundation
import PathModel
import Synchronization
import Testing

@testable import AWSBackend

/// A role that is assumed: once, as the profile, and again before its session ends.
@Suite struct RoleSessionTests {
  private static let role = "arn:aws:iam::444455556666:role/pltop"
  private static let access = SideAccess(profile: "me", region: "eu-west-1", roleARN: role)

  @Test func callsAreMadeAsTheRole() async throws {
    let aws = StubbedAWS(minutes: 60)
    let cli = aws.cli([.customer: Self.access])
    for _ in 1...3 { _ = await cli.runner.run(.customer, ["ec2", "describe-vpcs"]) }
    let commands = aws.commands
    #expect(
      commands.map { $0.arguments[1] } == ["assume-role"]
        + [String](repeating: "describe-vpcs", count: 3)
    )
    let assume = try #require(commands.first)
    #expect(assume.arguments.contains(["--role-arn", Self.role, "--role-session-name", "pltop"]))
    #expect(assume.arguments.contains(["--profile", "me"]))
    #expect(assume.environment["AWS_SESSION_TOKEN"] == nil)
    let call = try #require(commands.last)
    #expect(!call.arguments.contains("--profile"))
    #expect(call.arguments.contains(["--region", "eu-west-1"]))
    #expect(call.environment["AWS_PROFILE"] == "me")
    #expect(call.environment["AWS_ACCESS_KEY_ID"] == "ASIA1")
    #expect(call.environment["AWS_SESSION_TOKEN"] == "token1")
  }

  @Test func noSecretIsOnACommandLine() async {
    let aws = StubbedAWS(minutes: 60)
    _ = await aws.cli([.customer: Self.access]).runner.run(.customer, ["ec2", "describe-vpcs"])
    let words = aws.commands.flatMap(\.arguments)
    #expect(
      !words.contains { $0.contains("secret") || $0.contains("token") || $0.contains("ASIA") }
    )
  }

  @Test func sessionThatEndsSoonIsRenewed() async {
    let aws = StubbedAWS(minutes: 4)
    let cli = aws.cli([.customer: Self.access])
    for _ in 1...2 { _ = await cli.runner.run(.customer, ["ec2", "describe-vpcs"]) }
    #expect(aws.commands.count { $0.arguments[1] == "assume-role" } == 2)
    #expect(aws.commands.last?.environment["AWS_SESSION_TOKEN"] == "token2")
  }

  @Test func callsAtTheSameTimeShareOneSession() async {
    let aws = StubbedAWS(minutes: 60, delay: .milliseconds(50))
    let cli = aws.cli([.customer: Self.access])
    await withTaskGroup(of: Void.self) { group in
      for _ in 1...8 {
        group.addTask { _ = await cli.runner.run(.customer, ["ec2", "describe-vpcs"]) }
      }
    }
    #expect(aws.commands.count { $0.arguments[1] == "assume-role" } == 1)
  }

  @Test func eachSideHasItsOwnRoleOrNone() async {
    let aws = StubbedAWS(minutes: 60)
    let cli = aws.cli([.customer: Self.access, .provider: SideAccess(profile: "p")])
    _ = await cli.runner.run(.provider, ["elbv2", "describe-load-balancers"])
    #expect(aws.commands.map { $0.arguments[1] } == ["describe-load-balancers"])
    #expect(aws.commands.first?.arguments.contains(["--profile", "p"]) == true)
  }

  @Test func roleThatCannotBeAssumedFailsTheCallWithTheReason() async throws {
    let words =
      "\nAn error occurred (AccessDenied) when calling the AssumeRole operation: "
      + "User: arn:aws:iam::111122223333:user/me is not authorized to perform: sts:AssumeRole\n"
    let aws = StubbedAWS(minutes: 60, refusal: words)
    let cli = aws.cli([.customer: Self.access])
    let result = await cli.runner.run(.customer, ["ec2", "describe-vpcs"])
    let problem = try #require(result.answer.problem)
    #expect(problem.kind == .auth)
    #expect(problem.message.contains("sts:AssumeRole"))
    #expect(aws.commands.count == 1)
    // It is asked for anew, since somebody may have mended it.
    _ = await cli.runner.run(.customer, ["ec2", "describe-vpcs"])
    #expect(aws.commands.count == 2)
  }

  @Test(arguments: ["{}", #"{"Credentials": {"AccessKeyId": "a", "SecretAccessKey": "secret"}}"#])
  func answerWithoutCredentialsIsNotRepeated(answer: String) async throws {
    let aws = StubbedAWS(minutes: 60, answer: answer)
    let result = await aws.cli([.customer: Self.access]).runner.run(
      .customer,
      ["ec2", "describe-vpcs"]
    )
    let problem = try #require(result.answer.problem)
    #expect(problem.kind == .unreadable)
    #expect(!problem.message.contains("secret"))
  }
}

/// Answers `sts assume-role` with numbered credentials, and everything else with nothing.
private final class StubbedAWS: Sendable {
  private let seen = Mutex<[Command]>([])
  private let minutes: Double
  private let delay: Duration
  private let refusal: String?
  private let answer: String?

  init(minutes: Double, delay: Duration = .zero, refusal: String? = nil, answer: String? = nil) {
    self.minutes = minutes
    self.delay = delay
    self.refusal = refusal
    self.answer = answer
  }

  var commands: [Command] { seen.withLock { $0 } }

  func cli(_ access: [Side: SideAccess]) -> AWSCLI {
    AWSCLI(access: access, timeout: .seconds(1), commands: CommandRunner { await self.run($0) })
  }

  private func run(_ command: Command) async -> CommandOutcome {
    seen.withLock { $0.append(command) }
    guard command.arguments[1] == "assume-role" else {
      return CommandOutcome(end: .exited(0), standardOutput: Array("{}".utf8))
    }
    try? await Task.sleep(for: delay)
    if let refusal {
      return CommandOutcome(end: .exited(254), standardError: Array(refusal.utf8))
    }
    let number = commands.count { $0.arguments[1] == "assume-role" }
    let end = Date().addingTimeInterval(minutes * 60).ISO8601Format()
    let credentials = #"""
      {"Credentials": {"AccessKeyId": "ASIA\#(number)", "SecretAccessKey": "secret\#(number)",
       "SessionToken": "token\#(number)", "Expiration": "\#(end)"}}
      """#
    return CommandOutcome(end: .exited(0), standardOutput: Array((answer ?? credentials).utf8))
  }
}

extension Result where Failure == Problem {
  fileprivate var problem: Problem? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}

extension [String] {
  /// Whether these stand in it one after another.
  fileprivate func contains(_ words: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: words) }
  }
}
