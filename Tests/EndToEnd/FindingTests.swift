import Testing

/// What is wrong and what to do about it, in the commands that ask once.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct FindingTests {
  private static let group = "sg-0c0000000000000e1"
  private static let mend =
    "aws ec2 authorize-security-group-ingress --group-id \(group) --protocol tcp --port 80 "
    + "--cidr 10.1.1.21/32 --profile customer"

  @Test func statusTellsTheRootCause() async throws {
    let standIn = try StandIn()
    try standIn.situation("33-endpoint-sg-blocks-port")
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.state == "down")
    #expect(try report.hop("endpoint").state == "down")
    let finding = try #require(report.findings.first)
    #expect(report.faults.count == 1)
    #expect(finding.rule == "endpoint-security-group-blocks")
    #expect(finding.severity == "critical")
    #expect(finding.hop == "endpoint")
    #expect(finding.subject == Self.group)
    #expect(finding.next.hasPrefix(Self.mend))
    #expect(finding.causes == [28])
    #expect(!finding.evidence.isEmpty)
    #expect(finding.source.hasPrefix("https://docs.aws.amazon.com/"))
    #expect(try report.hop("endpoint").summary.hasPrefix(finding.message))
  }

  @Test func textGivesAdviceLastOrNotAtAll() async throws {
    let sandbox = try Sandbox()
    let all = try await Program.run(["status", "--demo"], environment: sandbox.environment())
    let lines = all.stdout.split(separator: "\n")
    let title = try #require(lines.firstIndex(of: "advice:"))
    #expect(!lines.contains("findings:"))
    #expect(lines[title + 1].hasPrefix("ADVICE    client "))
    #expect(
      lines[title...].dropFirst().allSatisfy { $0.hasPrefix("ADVICE ") || $0.hasPrefix("  → ") }
    )
    let none = try await Program.run(
      ["status", "--demo", "--no-advice"],
      environment: sandbox.environment()
    )
    #expect(none.exit == 0 && !none.stdout.contains("ADVICE"))
  }

  @Test func textTellsItAfterTheHead() async throws {
    let standIn = try StandIn()
    try standIn.situation("33-endpoint-sg-blocks-port")
    let outcome = try await Program.run(
      ["status"] + Program.profiles,
      environment: standIn.environment,
      timeout: .seconds(120)
    )
    let lines = outcome.stdout.split(separator: "\n")
    let title = try #require(lines.firstIndex(of: "findings:"))
    #expect(title == 3)
    #expect(lines[title + 1].hasPrefix("CRITICAL  endpoint "))
    #expect(lines[title + 1].hasSuffix("[endpoint-security-group-blocks]"))
    #expect(lines[title + 2].hasPrefix("  → fix: \(Self.mend)"))
  }

  @Test func healthyPathHasNothingButAdvice() async throws {
    let standIn = try StandIn()
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.faults.isEmpty)
    #expect(report.state == "up")
  }

  @Test func expiredSignInIsNoFaultOfThePath() async throws {
    let standIn = try StandIn()
    try standIn.fault("_all@customer", .captured("sso-expired", .v2late))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.state == "unknown")
    #expect(report.faults.map(\.rule) == ["sign-in-expired"])
    #expect(report.faults.map(\.severity) == ["warning"])
  }
}
