import FoundationEssentials
import Testing

@testable import DemoCloud

/// Answers have the members that captured ones have.
@Suite struct MemberNameTests {
  private typealias Pair = (file: String, arguments: String)

  /// Members that captured answers lack: the article's groups say what each rule is for, and AWS
  /// has more attributes than those that were written down.
  private static let added = Set(
    [
      "", ".State", ".HttpTokens", ".HttpPutResponseHopLimit", ".HttpEndpoint",
      ".HttpProtocolIpv6", ".InstanceMetadataTags",
    ].map { "Reservations.[].Instances.[].MetadataOptions\($0)" } + addedToLists
  )

  private static let addedToLists = [
    // Captured from v1 only.
    "Vpcs.[].BlockPublicAccessStates",
    "Vpcs.[].BlockPublicAccessStates.InternetGatewayBlockMode",
    "SecurityGroups.[].IpPermissions.[].IpRanges.[].Description",
    "SecurityGroups.[].IpPermissions.[].UserIdGroupPairs.[].Description",
    "SecurityGroups.[].IpPermissionsEgress.[].IpRanges.[].Description",
    "SecurityGroups.[].IpPermissionsEgress.[].UserIdGroupPairs.[].Description",
  ]

  private static let lists: [Pair] = [
    ("sts.get-caller-identity", "sts get-caller-identity"),
    ("ec2.describe-instance-status", "ec2 describe-instance-status"),
    ("ec2.describe-instances", "ec2 describe-instances"),
    ("ec2.describe-internet-gateways", "ec2 describe-internet-gateways"),
    ("ec2.describe-nat-gateways", "ec2 describe-nat-gateways"),
    (
      "ec2.describe-network-interfaces.endpoint",
      "ec2 describe-network-interfaces --filters Name=interface-type,Values=vpc_endpoint"
    ),
    (
      "ec2.describe-network-interfaces.provider",
      "ec2 describe-network-interfaces --profile provider"
    ),
    ("ec2.describe-security-groups", "ec2 describe-security-groups"),
    ("ec2.describe-subnets", "ec2 describe-subnets"),
    ("ec2.describe-vpc-endpoint-connections", "ec2 describe-vpc-endpoint-connections"),
    (
      "ec2.describe-vpc-endpoint-service-configurations",
      "ec2 describe-vpc-endpoint-service-configurations"
    ),
    ("ec2.describe-vpc-endpoint-services", "ec2 describe-vpc-endpoint-services"),
    ("ec2.describe-vpc-endpoints", "ec2 describe-vpc-endpoints"),
    ("ec2.describe-vpcs", "ec2 describe-vpcs"), ("ecs.list-clusters", "ecs list-clusters"),
    ("ecs.describe-clusters", "ecs describe-clusters --clusters ecs-cluster"),
    (
      "ecs.describe-services", "ecs describe-services --cluster ecs-cluster --services ecs-service"
    ), ("ecs.list-services", "ecs list-services --cluster ecs-cluster"),
    ("ecs.list-tasks", "ecs list-tasks --cluster ecs-cluster"),
    (
      "ecs.describe-task-definition",
      "ecs describe-task-definition --task-definition demo-task --include TAGS"
    ), ("elbv2.describe-load-balancers", "elbv2 describe-load-balancers"),
    ("elbv2.describe-target-groups", "elbv2 describe-target-groups"),
    ("ssm.describe-instance-information", "ssm describe-instance-information"),
  ]

  @Test(arguments: CLIVersion.allCases)
  func listHasTheCapturedMembers(cli: CLIVersion) throws {
    for pair in Self.lists { try check(pair, cli) }
  }

  @Test(arguments: CLIVersion.allCases)
  func partOfALoadBalancerHasTheCapturedMembers(cli: CLIVersion) throws {
    let world = World.running
    for (index, name) in ["nlb", "alb"].enumerated() {
      let (balancer, group) = (world.loadBalancers[index].arn, world.targetGroups[index].arn)
      for (operation, option, arn) in [
        ("describe-listeners", "load-balancer-arn", balancer),
        ("describe-rules", "listener-arn", world.listeners[index].arn),
        ("describe-target-health", "target-group-arn", group),
        ("describe-target-group-attributes", "target-group-arn", group),
        ("describe-load-balancer-attributes", "load-balancer-arn", balancer),
      ] {
        try check(("elbv2.\(operation).\(name)", "elbv2 \(operation) --\(option) \(arn)"), cli)
      }
    }
  }

  @Test(arguments: CLIVersion.allCases)
  func runningTaskHasTheCapturedMembers(cli: CLIVersion) throws {
    let tasks = World.running.tasks.map(\.id).joined(separator: " ")
    try check(
      ("ecs.describe-tasks", "ecs describe-tasks --cluster ecs-cluster --tasks \(tasks)"),
      cli
    )
  }

  @Test(arguments: ["nlb", "alb"])
  func attributesAreThoseCapturedAndMore(name: String) throws {
    let cloud = SteadyCloud()
    let index = name == "nlb" ? 0 : 1
    for (operation, option, arn) in [
      (
        "describe-load-balancer-attributes", "load-balancer-arn",
        cloud.world.loadBalancers[index].arn
      ),
      ("describe-target-group-attributes", "target-group-arn", cloud.world.targetGroups[index].arn),
    ] {
      let captured = try Self.captured("elbv2.\(operation).\(name)", .v2)
      let made = try cloud.output("elbv2 \(operation) --\(option) \(arn)")
      let known = Set(made["Attributes"]?.elements?.map(\.line) ?? [])
      let wanted = Set(captured["Attributes"]?.elements?.map(\.line) ?? [])
      #expect(!wanted.isEmpty && wanted.subtracting(known) == [])
    }
  }

  private func check(_ pair: Pair, _ cli: CLIVersion) throws {
    let captured = try Self.captured(pair.file, cli).paths
    let made = try SteadyCloud(cli: cli).output(pair.arguments).paths
    #expect(captured.subtracting(made) == [], "\(pair.file)")
    #expect(made.subtracting(captured).subtracting(Self.added) == [], "\(pair.file)")
  }

  private static func captured(_ file: String, _ cli: CLIVersion) throws -> JSON {
    let path = "\(ShapeCheck.root)/Tests/Fixtures/aws/healthy-\(cli)/\(file).json"
    return try JSONReader.read(
      String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    )
  }
}
