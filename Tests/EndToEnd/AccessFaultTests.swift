import Testing

/// Bad input: the CLI is missing, or AWS does not let the operator in.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct AccessFaultTests {
  @Test func awsMissing() async throws {
    let standIn = try StandIn()
    let environment = standIn.environment.merging(["PATH": "/nonexistent"]) { _, new in new }
    let report = try await Program.report(environment: environment)
    #expect(report.kinds(in: "unknown") == Report.kinds)
    for kind in ["endpoint", "endpointService", "service"] {
      let words = try report.hop(kind).words
      #expect(words.contains("aws is not on PATH"))
      #expect(words.contains("install the AWS CLI"))
    }
    try await standIn.withDashboard(adding: ["PATH": "/nonexistent"]) { terminal in
      try await terminal.wait(for: "aws is not on PATH")
      try await terminal.wait(for: "install the AWS CLI")
      try await terminal.quit()
    }
  }

  @Test(arguments: CLIVersion.allCases)
  func profileUnknown(version: CLIVersion) async throws {
    let standIn = try StandIn()
    try standIn.fault("_all@customer", .captured("no-profile", version))
    let report = try await Program.report(environment: standIn.environment)
    let endpoint = try report.hop("endpoint")
    #expect(endpoint.state == "unknown")
    #expect(endpoint.words.contains("The config profile (nosuch) could not be found"))
    #expect(endpoint.words.contains("aws configure list-profiles"))
    try expectOnlyCustomerUnknown(report)
  }

  @Test(arguments: CLIVersion.allCases)
  func noCredentials(version: CLIVersion) async throws {
    let standIn = try StandIn()
    try standIn.fault("_all", .captured("no-credentials", version))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.kinds(in: "unknown") == Report.kinds)
    for (kind, profile) in [("endpoint", "customer"), ("endpointService", "provider")] {
      let words = try report.hop(kind).words
      #expect(words.contains("Unable to locate credentials"))
      #expect(words.contains("aws configure --profile \(profile)"))
    }
    // One call of each side is enough to know it; at most as many as run at once are tried.
    #expect(try standIn.calls().count <= 8)
  }

  @Test(
    arguments: ["sso-expired", "sso-legacy-expired", "ec2-expired", "ecs-expiredtoken"],
    [CLIVersion.v1, .v2late]
  )
  func signInExpired(error: String, version: CLIVersion) async throws {
    let standIn = try StandIn()
    try standIn.fault("_all@customer", .captured(error, version))
    let report = try await Program.report(environment: standIn.environment)
    let endpoint = try report.hop("endpoint")
    #expect(endpoint.state == "unknown")
    #expect(endpoint.problem?.kind == "auth")
    #expect(endpoint.words.contains("aws sso login --profile customer"))
    try expectOnlyCustomerUnknown(report)
  }

  @Test(arguments: [
    (CLIVersion.v1, "elbv2.describe-target-health.alb", "applicationLoadBalancer"),
    (.v2early, "ec2.describe-vpc-endpoint-connections", "endpointService"),
    (.v2late, "ec2.describe-instance-status", "client"),
  ])
  func permissionDeniedOnOneCall(version: CLIVersion, call: String, kind: String) async throws {
    let standIn = try StandIn()
    try standIn.fault(call, .captured("ec2-unauth", version))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.kinds(in: "unknown") == [kind])
    #expect(report.kinds(in: "up").count == 5, "the others are as they were")
    let words = try report.hop(kind).words
    #expect(words.contains("no permission for ec2:DescribeVpcEndpoints"))
    #expect(words.contains("pltop iam-policy"))
    #expect(report.failedCalls.map(\.error?.kind) == ["permission"])
  }

  @Test(arguments: [("customer", CLIVersion.v1), ("provider", .v2late)])
  func permissionDeniedOnOneSide(side: String, version: CLIVersion) async throws {
    let standIn = try StandIn()
    try standIn.fault("_all@\(side)", .captured("ec2-unauth", version))
    let report = try await Program.report(environment: standIn.environment)
    #expect(report.failedCalls.allSatisfy { $0.side == side && $0.error?.kind == "permission" })
    if side == "customer" {
      try expectOnlyCustomerUnknown(report)
    } else {
      #expect(report.kinds(in: "up") == ["client", "endpoint"])
      #expect(report.kinds(in: "unknown").count == 4)
    }
    let hop = try report.hop(side == "customer" ? "endpoint" : "endpointService")
    #expect(hop.words.contains("no permission"))
    #expect(hop.words.contains("pltop iam-policy"))
  }

  @Test func asksForAnMFACode() async throws {
    let standIn = try StandIn()
    try standIn.fault("_all@customer", .init(readTTY: true))
    let report = try await Program.report(environment: standIn.environment)
    #expect(try report.hop("endpoint").words.contains("MFA code, which a dashboard cannot type"))
    try expectOnlyCustomerUnknown(report)
    try await standIn.withDashboard { terminal in
      let screen = try await terminal.wait(for: "MFA code, which", timeout: Tmux.patience)
      // The prompt itself would stand at the start of a line, over the picture.
      #expect(!screen.split(separator: "\n").contains { $0.hasPrefix("Enter MFA") })
      #expect(screen.hasPrefix(" pltop"))
      try await terminal.quit()
    }
    #expect(try standIn.calls().allSatisfy { !$0.terminal && $0.session == $0.pid })
  }

  /// The customer's two hops are not known, the provider's four are as they were.
  private func expectOnlyCustomerUnknown(_ report: Report) throws {
    #expect(report.kinds(in: "unknown") == ["client", "endpoint"])
    #expect(report.kinds(in: "up").count == 4)
    #expect(report.state == "unknown")
    #expect(try report.hop("client").summary.contains("endpoint"), "why it is not known")
  }
}
