import Testing

/// `pltop doctor`: what is there, and what is missing.
@Suite(.takingTurns, .timeLimit(.minutes(20)))
struct DoctorTests {
  private let standIn: StandIn

  init() throws { standIn = try StandIn() }

  @Test func everythingIsThere() async throws {
    let outcome = try await doctor(standIn.environment)
    #expect(outcome.exit == 0)
    #expect(!outcome.stdout.contains("MISSING"), "\(outcome.stdout)")
    for words in [
      "aws: aws-cli/2.", "curl: curl ", "TERM: xterm-256color", "customer profile: customer",
      "customer account: 444455556666", "provider account: 111122223333",
    ] {
      #expect(outcome.stdout.contains(words), "\(words) is not in\n\(outcome.stdout)")
    }
  }

  @Test func awsIsMissing() async throws {
    let environment = standIn.environment.merging(["PATH": "/nonexistent"]) { _, new in new }
    let outcome = try await doctor(environment)
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.contains("MISSING  aws: "))
    #expect(outcome.stdout.contains("→ install the AWS CLI"))
  }

  @Test(arguments: CLIVersion.allCases)
  func credentialsHaveExpired(version: CLIVersion) async throws {
    try standIn.fault("_all@customer", .captured("sso-expired", version))
    let outcome = try await doctor(standIn.environment)
    #expect(outcome.stdout.contains("MISSING  customer account: no valid credentials"))
    #expect(outcome.stdout.contains("→ run: aws sso login --profile customer"))
    #expect(outcome.stdout.contains("ok       provider account: 111122223333"))
  }

  @Test func aPermissionIsMissing() async throws {
    try standIn.fault("ec2.describe-vpc-endpoint-connections", .captured("ec2-unauth", .v2late))
    let outcome = try await doctor(standIn.environment)
    #expect(outcome.stdout.contains("MISSING  provider ec2 describe-vpc-endpoint-connections: "))
    #expect(outcome.stdout.contains("pltop iam-policy"))
  }

  private func doctor(_ environment: [String: String]) async throws -> Outcome {
    try await Program.run(
      ["doctor"] + Program.profiles,
      environment: environment,
      timeout: .seconds(120)
    )
  }
}
