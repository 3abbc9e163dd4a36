import Foundation
import Testing

/// Bad input: what is run as `aws` is not the AWS CLI, or one that does not work.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct CLIFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fault: StandIn.Fault
    var rule: String
    /// Words of the first finding's message, and of its next step.
    var says: String
    var next: String
  }

  private static let vault =
    "Error when retrieving credentials from custom-process: aws-vault: error: export: Failed to get "
    + "credentials for prod: operation error STS: AssumeRole, https response error StatusCode: 403, "
    + "RequestID: x, api error ExpiredToken: The security token included in the request is expired\n"

  private static let cases = [
    Case(
      testDescription: "a wrapper's banner",
      fault: .init(stdout: "Assuming role arn:aws:iam::1:role/ops for 1h ...\n{\"a\": []}\n"),
      rule: "cli-answer-unreadable",
      says: "other words before its JSON: Assuming role",
      next: "standard error"
    ),
    Case(
      testDescription: "no output",
      fault: .init(stdout: ""),
      rule: "cli-answer-unreadable",
      says: "printed nothing",
      next: "type -a aws"
    ),
    Case(
      testDescription: "no region",
      fault: .init(stderr: "\nYou must specify a region.\n", exit: 253),
      rule: "cli-not-configured",
      says: "You must specify a region",
      next: "aws configure set region REGION --profile provider"
    ),
    Case(
      testDescription: "a wrapper without aws",
      fault: .init(stderr: "/usr/local/bin/aws: line 3: aws: command not found\n", exit: 127),
      rule: "cli-cannot-run",
      says: "aws: command not found",
      next: "pltop doctor"
    ),
    Case(
      testDescription: "a broken installation",
      fault: .init(
        stderr: "Traceback (most recent call last):\n  File \"/usr/bin/aws\", line 3\n"
          + "ModuleNotFoundError: No module named 'awscli'\n",
        exit: 1
      ),
      rule: "cli-cannot-run",
      says: "No module named 'awscli'",
      next: "install the AWS CLI again"
    ),
    Case(
      testDescription: "a sign-in that ended",
      fault: .init(
        stderr: "\nAn error occurred (UnauthorizedException) when calling the GetRoleCredentials "
          + "operation: Session token not found or invalid\n",
        exit: 254
      ),
      rule: "sign-in-expired",
      says: "Session token not found or invalid",
      next: "aws sso login --profile provider"
    ),
    Case(
      testDescription: "a credential process that expired",
      fault: .init(stderr: vault, exit: 255),
      rule: "sign-in-expired",
      says: "aws-vault: The security token included in the request is expired",
      next: "aws-vault exec prod"
    ),
    Case(
      testDescription: "no reason at all",
      fault: .init(stderr: "", exit: 1),
      rule: "cli-call-fails",
      says: "exit code 1",
      next: "run it by hand"
    ),
  ]

  @Test(arguments: cases)
  func oneSideIsNotSeenForOneReason(staged: Case) async throws {
    let standIn = try StandIn()
    try standIn.fault("_all@provider", staged.fault)
    let report = try await Program.report(
      Program.profiles + ["--provider-region", "eu-west-1"],
      environment: standIn.environment
    )
    #expect(report.state == "unknown")
    #expect(report.kinds(in: "up") == ["client", "endpoint"])
    #expect(report.kinds(in: "down") == [])
    let finding = try #require(report.faults.first)
    #expect(report.faults.map(\.rule) == [staged.rule], "one reason is one finding")
    #expect(finding.severity == "warning" && finding.hop == "endpointService")
    #expect(finding.message.contains(staged.says), "\(finding.message)")
    #expect(finding.next.contains(staged.next), "\(finding.next)")
    let command = " ec2 describe-vpc-endpoint-service-configurations --output json "
    let evidence = try #require(finding.evidence.first)
    #expect(evidence.hasPrefix("aws" + command), "\(evidence)")
    #expect(evidence.contains("--profile provider --region eu-west-1"))
  }

  @Test(arguments: cases)
  func bothSidesAreNotSeen(staged: Case) async throws {
    let standIn = try StandIn()
    try standIn.fault("_all", staged.fault)
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.kinds(in: "unknown") == Report.kinds)
    #expect(Set(report.faults.map(\.rule)) == [staged.rule])
    // Two profiles may need a sign-in each.
    #expect(report.faults.count <= (staged.rule == "sign-in-expired" ? 2 : 1))
  }

  @Test func aliasInPlaceOfAService() async throws {
    let standIn = try StandIn()
    let home = try #require(standIn.environment["HOME"])
    try FileManager.default.createDirectory(
      atPath: "\(home)/.aws/cli",
      withIntermediateDirectories: true
    )
    try Data("[toplevel]\necs = !echo my own\n".utf8)
      .write(to: URL(filePath: "\(home)/.aws/cli/alias"))
    try standIn.fault("ecs.list-clusters", .init(stdout: "my own\n"))
    let report = try await Program.report(environment: standIn.environment)
    let finding = try #require(report.faults.first)
    #expect(finding.rule == "cli-alias-shadows" && finding.hop == "service")
    #expect(finding.message.contains("the alias “ecs” in ~/.aws/cli/alias (line 2: !echo my own)"))
    #expect(finding.next.contains("aws ecs list-clusters "))
    #expect(report.kinds(in: "unknown") == ["service"], "the rest is seen")
  }

  @Test func callThatAnOldCLIDoesNotKnow() async throws {
    let standIn = try StandIn()
    let usage = "\naws: error: argument operation: Invalid choice, valid choices are:\n\naccept\n"
    try standIn.fault("ec2.describe-nat-gateways", .init(stderr: usage, exit: 252))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.state == "up" && report.faults.isEmpty)
    let finding = try #require(report.findings.first { $0.rule == "cli-call-unknown" })
    #expect(finding.severity == "advice")
    #expect(finding.message.contains("ec2 describe-nat-gateways"))
  }

  @Test func regionThatIsNotEnabled() async throws {
    let standIn = try StandIn()
    let refusal = "\nAn error occurred (AuthFailure) when calling the DescribeVpcs operation: no\n"
    let calls = [
      "ec2.describe-vpc-endpoint-service-configurations", "elbv2.describe-target-groups",
      "elbv2.describe-load-balancers", "ecs.list-clusters",
    ]
    for call in calls {
      try standIn.fault("\(call)@provider", .init(stderr: refusal, exit: 254))
    }
    let report = try await Program.report(
      Program.profiles + ["--provider-region", "me-south-1"],
      environment: standIn.environment
    )
    let finding = try #require(report.faults.first)
    #expect(finding.rule == "region-refuses")
    #expect(finding.message.contains("is me-south-1 enabled for account 111122223333?"))
    #expect(finding.next.hasPrefix("aws ec2 describe-regions --all-regions"))
    #expect(report.state == "unknown")
  }
}
