import PathModel
import Testing

@testable import DemoCloud

/// Which argument lists are understood, and what they mean.
@Suite struct CommandLineTests {
  @Test(arguments: [
    "ec2 describe-vpcs --vpc-ids VPC", "ec2 describe-vpcs --vpc-ids=VPC",
    "ec2 describe-vpcs --vpc-id VPC", "ec2 describe-vpcs --filters Name=vpc-id,Values=VPC",
    "--region eu-west-1 ec2 describe-vpcs --vpc-ids VPC",
    "ec2 --profile provider describe-vpcs --vpc-ids VPC",
    "ec2 describe-vpcs --vpc-ids VPC --output json --cli-connect-timeout 5 --cli-read-timeout 15",
    "ec2 describe-vpcs --output=json --vpc-ids VPC --profile provider --region eu-west-1",
    "ec2 describe-vpcs --vpc-ids VPC --endpoint-url http://127.0.0.1:9/ --no-verify-ssl --debug",
    "ec2 describe-vpcs --no-dry-run --dry-run --no-dry-run --vpc-ids VPC",
    #"ec2 describe-vpcs --vpc-ids ["VPC"]"#,
    #"ec2 describe-vpcs --filters [{"Name":"vpc-id","Values":["VPC"]}]"#,
    #"ec2 describe-vpcs --filters {"Name":"vpc-id","Values":["VPC"]}"#,
    "ec2 describe-vpcs --filters --profile provider",
    "ec2 describe-vpcs --filters Name=vpc-id --profile provider",
  ])
  func callIsUnderstoodByBothVersions(line: String) throws {
    let vpc = World.running.providerNetwork.id
    for cli in CLIVersion.allCases {
      let answer = try SteadyCloud(cli: cli).output(line.replacing("VPC", with: vpc))
      #expect(answer.values(at: "Vpcs.VpcId") == [vpc])
    }
  }

  @Test func pagerOptionIsKnownToV2Only() throws {
    #expect(SteadyCloud(cli: .v2).ask("ec2 describe-vpcs --no-cli-pager").exit == 0)
    #expect(SteadyCloud(cli: .v1).ask("ec2 describe-vpcs --no-cli-pager").exit == 255)
  }

  @Test(arguments: [(CLIVersion.v1, "aws-cli/1."), (.v2, "aws-cli/2.")])
  func versionIsPrinted(cli: CLIVersion, beginning: String) {
    let answer = SteadyCloud(cli: cli).ask("--version")
    #expect(answer.exit == 0 && answer.standardOutput.hasPrefix(beginning))
  }

  /// In the words of both versions, and where they differ.
  @Test(arguments: [
    ("", "the following arguments are required: command", 2, 252),
    ("ec2", "the following arguments are required: operation", 2, 252),
    ("ec2 --profile customer", "the following arguments are required: operation", 2, 252),
    ("elbv2 describe-target-health", "are required: --target-group-arn", 2, 252),
    ("ec2 describe-vpc-attribute", "are required: --attribute, --vpc-id", 2, 252),
    ("elbv2 describe-target-health --target-group-arn", "--target-group-arn: expected one", 2, 252),
    ("ec2 describe-vpcs --region", "argument --region: expected one argument", 2, 252),
    ("ec2 describe-vpcs --cli- 5", "ambiguous option: --cli- could match --cli-read", 2, 252),
    ("ec2 describe-vpcs --debug=yes", "--debug: ignored explicit argument 'yes'", 2, 252),
    ("ec2 describe-vpcs --max-items x", "--max-items: invalid int value: 'x'", 2, 252),
    ("ec2 describe-vpcs --output text", "argument --output: the demo prints JSON only", 2, 252),
    ("ec2 describe-vpcs --query Vpcs", "Bad value for --query Vpcs: the demo does not", 255, 252),
    ("ec2 describe-vpcs --nope x", "Unknown options: --nope, x", 255, 252),
    ("ec2 describe-vpcs vpc-1", "Unknown options: vpc-1", 255, 252),
    ("ec2 describe-nat-gateways --filters Name=a", "Unknown options: --filters, Name=a", 255, 252),
    ("ec2 describe-instance-status --include-all true", "Unknown options: true", 255, 252),
    ("ecs describe-tasks --tasks a --max-items 3", "Unknown options: --max-items, 3", 255, 252),
    ("ec2 describe-vpcs --filters Foo", "Error parsing parameter '--filters': Expected", 255, 252),
    ("ec2 describe-vpcs --filters [{", "Invalid JSON: Expecting property name", 255, 252),
    (
      "ec2 describe-vpcs --filters Name=a,Bogus=b",
      "Unknown parameter in Filters[0]: \"Bogus\", must be one of: Name, Values", 255, 252
    ),
    (
      #"ec2 describe-vpcs --filters [{"Name":"a","Values":"b"}]"#,
      "Invalid type for parameter Filters[0].Values, value: b, type: <class 'str'>, valid types: "
        + "<class 'list'>, <class 'tuple'>", 255, 252
    ),
    (
      "ec2 describe-vpcs --filters Name=a,b",
      "Filters[0].Name, value: ['a', 'b'], type: <class 'list'>",
      255, 252
    ),
    (#"ec2 describe-vpcs --vpc-ids [1]"#, "VpcIds[0], value: 1, type: <class 'int'>", 255, 252),
    (
      "elbv2 describe-target-health --target-group-arn a --targets Id=a,Port=b",
      "Targets[0].Port, value: b", 255, 252
    ),
    ("ec2 describe-vpcs --max-results x", "invalid literal for int() with base 10: 'x'", 255, 255),
    ("ec2 describe-vpcs --cli-read-timeout x", "invalid literal for int() with", 255, 255),
    ("ec2 describe-vpcs --profile me", "The config profile (me) could not be found", 255, 255),
    ("ec2 describe-vpcs --region eu_west", "region_name 'eu_west' doesn't match", 255, 255),
    ("ec2 describe-vpcs --region moon", "URL: \"https://ec2.moon.amazonaws.com/\"", 255, 255),
  ])
  func callIsNotUnderstood(line: String, words: String, first: Int32, second: Int32) {
    for (cli, exit) in [(CLIVersion.v1, first), (.v2, second)] {
      let answer = SteadyCloud(cli: cli).ask(line)
      #expect(answer.standardError.contains(words), "\(answer.standardError)")
      #expect(answer.exit == exit)
      #expect(answer.standardOutput.isEmpty)
    }
  }

  /// pltop must take each of them for what it is.
  @Test(arguments: [
    ("ec2 describe-nothing", Problem.Kind.usage), ("nothing", .usage), ("ec2", .usage),
    ("ec2 describe-vpcs --nope", .usage), ("elbv2 describe-target-health", .usage),
    ("ec2 describe-vpcs --filters Foo", .usage), ("ec2 describe-vpcs --filters Name=a,B=c", .usage),
    ("ec2 describe-vpcs --output text", .usage), ("ec2 describe-vpcs --query Vpcs", .usage),
    ("ec2 describe-vpcs --profile me", .configuration),
    ("ec2 describe-vpcs --region eu_west", .configuration),
    ("ec2 describe-vpcs --region moon", .network),
  ])
  func complaintHasItsClass(line: String, kind: Problem.Kind) {
    for cli in CLIVersion.allCases { #expect(SteadyCloud(cli: cli).problem(line).kind == kind) }
  }
}
