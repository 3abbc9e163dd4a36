import PathModel
import Testing

@testable import DemoCloud

@Suite struct FaultTests {
  private static let calls = [
    "ec2 describe-vpcs", "elbv2 describe-load-balancers", "ecs list-clusters",
    "ssm describe-instance-information",
  ]

  @Test(arguments: [
    (APIFault.Kind.expiredToken, Problem.Kind.auth), (.denied, .permission),
    (.throttled, .throttled),
    (.unreachable, .network), (.internalError, .server),
  ])
  func faultHasItsClassInEveryService(fault: APIFault.Kind, kind: Problem.Kind) {
    let world = World.running.faulty(APIFault(account: .provider, kind: fault))
    for cli in CLIVersion.allCases {
      let cloud = SteadyCloud(world: world, cli: cli)
      for line in Self.calls + (fault == .denied ? [] : ["sts get-caller-identity"]) {
        let answer = cloud.ask("\(line) --profile provider")
        let problem = cloud.problem("\(line) --profile provider")
        #expect(problem.kind == kind, "\(answer.standardError)")
        #expect(answer.exit == (cli == .v1 || fault == .unreachable ? 255 : 254))
        #expect(cloud.ask("\(line) --profile customer").exit == 0)
      }
    }
  }

  @Test(arguments: [
    ("ec2 describe-vpcs", "UnauthorizedOperation", "ec2:DescribeVpcs"),
    ("elbv2 describe-rules", "AccessDenied", "elasticloadbalancing:DescribeRules"),
    ("ecs list-clusters", "AccessDeniedException", "ecs:ListClusters"),
    (
      "ssm describe-instance-information", "AccessDeniedException",
      "ssm:DescribeInstanceInformation"
    ),
    ("sts get-caller-identity", "AccessDenied", "sts:GetCallerIdentity"),
  ])
  func denialNamesTheActionAndWhoAsked(line: String, code: String, action: String) {
    let cloud = SteadyCloud(
      world: .running.faulty(APIFault(account: .provider, kind: .denied, operation: line))
    )
    let problem = cloud.problem("\(line) --profile provider")
    #expect(problem.code == code)
    #expect(
      problem.message.hasPrefix("no permission for \(action): no identity-based policy allows")
    )
    let words = cloud.ask("\(line) --profile provider").standardError
    #expect(words.contains("User: arn:aws:sts::111122223333:assumed-role/PltopReadOnly/me is not"))
  }

  @Test func faultOfAnOperationIsItsOwn() {
    let fault = APIFault(account: .provider, kind: .throttled, operation: "ec2 describe-vpcs")
    let cloud = SteadyCloud(world: .running.faulty(fault))
    #expect(cloud.problem("ec2 describe-vpcs --profile provider").kind == .throttled)
    #expect(cloud.ask("ec2 describe-subnets --profile provider").exit == 0)
    // Without a profile both accounts are asked, and one of them does not answer.
    #expect(cloud.problem("ec2 describe-vpcs").kind == .throttled)
  }

  @Test func policiesDoNotKeepAnybodyFromAskingWhoTheyAre() {
    let cloud = SteadyCloud(world: .running.faulty(APIFault(account: .customer, kind: .denied)))
    #expect(cloud.ask("sts get-caller-identity --profile customer").exit == 0)
  }

  @Test(arguments: [
    ("ec2 describe-vpcs", "https://ec2.eu-west-1.amazonaws.com/"),
    ("elbv2 describe-load-balancers", "https://elasticloadbalancing.eu-west-1.amazonaws.com/"),
    ("ecs list-clusters --region us-east-1", "https://ecs.us-east-1.amazonaws.com/"),
    ("ecs list-clusters --endpoint-url http://127.0.0.1:9/", "http://127.0.0.1:9/"),
  ])
  func unreachableEndpointIsNamed(line: String, url: String) {
    let fault = APIFault(account: .provider, kind: .unreachable)
    let answer = SteadyCloud(world: .running.faulty(fault)).ask("\(line) --profile provider")
    #expect(
      answer.standardError
        == "\naws: [ERROR]: Could not connect to the endpoint URL: \"\(url)\"\n"
    )
  }
}
