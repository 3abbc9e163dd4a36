import Foundation
import SystemPackage
import Testing

/// The rig's own tests: the stand-in for `aws`.
@Suite(.timeLimit(.minutes(20)))
struct StandInTests {
  private let standIn: StandIn

  init() throws {
    standIn = try StandIn()
  }

  @Test func answersWithWhatWasAskedFor() async throws {
    let outcome = try await aws(
      "ec2 describe-subnets --filters Name=vpc-id,Values=vpc-0a1b2c3d4e5f60002"
    )
    #expect(outcome.exit == 0)
    #expect(outcome.stdout.contains("10.1.1.64/26"))
    #expect(!outcome.stdout.contains("10.100.100."))
  }

  @Test(arguments: [
    ("ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-9", "InvalidVpcEndpointId.NotFound"),
    ("ec2 describe-anything", "no answer for ec2.describe-anything"),
  ])
  func refusesWhatDoesNotExist(command: String, complaint: String) async throws {
    let outcome = try await aws(command)
    #expect(outcome.exit == 254)
    #expect(outcome.stderr.contains(complaint))
  }

  @Test func tellsProfilesApart() async throws {
    let call = "sts get-caller-identity"
    #expect(try await aws("--profile customer \(call)").stdout.contains("444455556666"))
    #expect(try await aws("--profile provider \(call)").stdout.contains("111122223333"))
  }

  @Test func changesWhileItIsUsed() async throws {
    let call = "elbv2 describe-target-health --target-group-arn demo-alb-target-group"
    #expect(try await aws(call).stdout.contains("healthy"))
    try standIn.situation("12-targets-timeout")
    #expect(try await aws(call).stdout.contains("Target.Timeout"))
    try standIn.answer("elbv2.describe-target-health.alb", #"{"TargetHealthDescriptions": []}"#)
    #expect(try await !aws(call).stdout.contains("State"))
    try standIn.heal()
    #expect(try await aws(call).stdout.contains(#""healthy""#))
  }

  @Test(arguments: [
    (
      StandIn.Fault(stderr: "An error", exit: 255),
      Outcome(exit: 255, stdout: "", stderr: "An error")
    ),
    (StandIn.Fault(stdout: "<html>"), Outcome(exit: 0, stdout: "<html>", stderr: "")),
    (StandIn.Fault(nest: 5), Outcome(exit: 0, stdout: "[[[[[", stderr: "")),
    (StandIn.Fault(repeatBytes: 3), Outcome(exit: 0, stdout: "xxx", stderr: "")),
    (StandIn.Fault(truncate: 1), Outcome(exit: 0, stdout: "{", stderr: "")),
    (StandIn.Fault(stderr: "", exit: 0), nil),
  ])
  func misbehaves(fault: StandIn.Fault, expected: Outcome?) async throws {
    try standIn.fault("_all", fault)
    let outcome = try await aws("ec2 describe-vpcs")
    if let expected {
      #expect(outcome == expected)
    } else {
      #expect(outcome.stdout.contains("vpc-1"))
    }
  }

  @Test func asksNobodyWithoutATerminal() async throws {
    try standIn.fault("ec2.describe-vpcs", .init(readTTY: true))
    let outcome = try await aws("ec2 describe-vpcs")
    #expect(outcome.exit == 255)
    #expect(outcome.stderr.contains("Enter MFA code"))
  }

  @Test func hangsUntilItIsKilled() async throws {
    try standIn.fault("_all", .init(ignoreTerm: true, hang: true))
    await #expect(throws: TimedOut.self) {
      try await aws("ec2 describe-vpcs", timeout: .seconds(1))
    }
    let call = try #require(try standIn.calls().last)
    #expect(kill(call.pid, 0) == -1)
  }

  @Test func logsEveryCall() async throws {
    #expect(try await aws("--version").stdout.hasPrefix("aws-cli/2."))
    _ = try await aws("ec2 describe-vpcs --output json")
    let calls = try standIn.calls()
    #expect(calls.map(\.argv) == [["--version"], ["ec2", "describe-vpcs", "--output", "json"]])
    #expect(calls.allSatisfy { $0.session == $0.pid && !$0.terminal })
  }

  private func aws(_ command: String, timeout: Duration = .seconds(60)) async throws -> Outcome {
    try await runCommand(
      Repository.support.appending("standin/aws"),
      command.split(separator: " ").map(String.init),
      environment: standIn.environment,
      timeout: timeout
    )
  }
}
