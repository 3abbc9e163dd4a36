import FoundationEssentials
import Testing

@testable import DemoCloud

/// Complaints are word for word those that were captured from the real CLIs.
@Suite struct CapturedComplaintTests {
  private struct Captured: Decodable {
    var `case`: String
    var cli: String
    var rc: Int32
    var stderr: String
  }

  @Test(arguments: [
    ("usage-missing", "elbv2 describe-target-health"),
    ("usage-unknown-option", "ec2 describe-vpcs --nope"),
    ("usage-param", "ec2 describe-vpcs --filters Foo"),
    ("no-profile", "ec2 describe-vpcs --profile nosuch"),
    ("elbv2-throttling", "elbv2 describe-load-balancers throttled"),
    ("elbv2-expiredtoken", "elbv2 describe-load-balancers expiredToken"),
    ("ec2-expired", "ec2 describe-vpc-endpoints expiredToken"),
    ("ec2-internal", "ec2 describe-vpc-endpoints internalError"),
    ("ec2-reqlimit", "ec2 describe-vpc-endpoints throttled"),
    ("ecs-throttlingexc", "ecs describe-services --services a throttled"),
    ("ecs-clusternotfound", "ecs describe-services --services a --cluster b"),
    ("ec2-invalidvpce", "ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-0123456789abcdef0"),
  ])
  func complaintIsTheCapturedOne(name: String, line: String) throws {
    for (cli, version) in [(CLIVersion.v1, "1.45.11"), (.v2, "2.36.7")] {
      let captured = try #require(
        try Self.captured().first { $0.case == name && $0.cli == version }
      )
      var cloud = SteadyCloud(cli: cli)
      var words = line.split(separator: " ").map(String.init)
      if let kind = words.last.flatMap(APIFault.Kind.init(rawValue:)) {
        cloud.world.faults = [APIFault(account: .provider, kind: kind)]
        words.removeLast()
      }
      let answer = cloud.plane.answer(words, in: cloud.world)
      #expect(Self.plain(answer.standardError) == Self.plain(captured.stderr), "\(cli)")
      #expect(answer.exit == captured.rc)
    }
  }

  /// v1 lists all that it knows in place of what is wrong; v2 is short.
  @Test(arguments: [
    ("usage-service", "nosuch"), ("usage-operation", "ec2 describe-vpcz"),
  ])
  func wordThatIsNoneIsNamedAsV2Does(name: String, line: String) throws {
    let captured = try #require(
      try Self.captured().first { $0.case == name && $0.cli == "2.36.7" }
    )
    let answer = SteadyCloud(cli: .v2).ask(line)
    #expect(answer.standardError == captured.stderr)
    #expect(answer.exit == captured.rc)
  }

  @Test(arguments: CLIVersion.allCases)
  func wordThatIsNoOperationGetsASuggestion(cli: CLIVersion) {
    let answer = SteadyCloud(cli: cli).ask("ec2 describe-vpcz")
    #expect(answer.exit == (cli == .v1 ? 2 : 252))
    let suggestion = cli == .v1 ? "\n\nInvalid choice: 'describe-vpcz', maybe" : "\n\nMaybe"
    #expect(answer.standardError.contains("\(suggestion) you meant:\n\n  * describe-vpcs\n"))
    let nothing = SteadyCloud(cli: cli).ask("nosuch")
    #expect(nothing.standardError.contains(cli == .v1 ? "elbv2" : "invalid choice 'nosuch'\n\n\n"))
    #expect(!nothing.standardError.contains("you meant"))
  }

  private static func captured() throws -> [Captured] {
    let path = "\(ShapeCheck.root)/Tests/Fixtures/aws/errors.json"
    return try JSONDecoder().decode([Captured].self, from: Data(contentsOf: URL(filePath: path)))
  }

  /// Without how often the CLI tried, and with the line ends that the captured ones have.
  private static func plain(_ text: String) -> String {
    text.replacing("\r", with: "\n").replacing(" (reached max retries: 0)", with: "")
      .replacing(" (reached max retries: 1)", with: "")
  }
}
