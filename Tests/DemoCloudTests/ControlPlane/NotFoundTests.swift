import PathModel
import Testing

@testable import DemoCloud

/// What AWS says of things that do not exist, or are the other account's.
@Suite struct NotFoundTests {
  @Test(arguments: [
    (
      "ec2 describe-vpcs --vpc-ids vpc-1", "InvalidVpcID.NotFound",
      "The vpc ID 'vpc-1' does not exist"
    ),
    (
      "ec2 describe-vpcs --vpc-ids vpc-1 vpc-2", "InvalidVpcID.NotFound",
      "The vpc IDs 'vpc-1, vpc-2' do not exist"
    ),
    (
      "ec2 describe-vpc-attribute --vpc-id vpc-1 --attribute enableDnsSupport",
      "InvalidVpcID.NotFound", "The vpc ID 'vpc-1' does not exist"
    ),
    (
      "ec2 describe-subnets --subnet-ids subnet-1", "InvalidSubnetID.NotFound",
      "The subnet ID 'subnet-1' does not exist"
    ),
    (
      "ec2 describe-route-tables --route-table-ids rtb-1", "InvalidRouteTableID.NotFound",
      "The routeTable ID 'rtb-1' does not exist"
    ),
    (
      "ec2 describe-internet-gateways --internet-gateway-ids igw-1",
      "InvalidInternetGatewayID.NotFound", "The internetGateway ID 'igw-1' does not exist"
    ),
    (
      "ec2 describe-nat-gateways --nat-gateway-ids nat-1", "NatGatewayNotFound",
      "NAT gateway nat-1 was not found"
    ),
    (
      "ec2 describe-security-groups --group-ids sg-01234567", "InvalidGroup.NotFound",
      "The security group 'sg-01234567' does not exist"
    ),
    (
      "ec2 describe-security-groups --group-names alb-sg", "InvalidGroup.NotFound",
      "The security group 'alb-sg' does not exist in default VPC"
    ),
    (
      "ec2 describe-network-acls --network-acl-ids acl-1", "InvalidNetworkAclID.NotFound",
      "The networkAcl ID 'acl-1' does not exist"
    ),
    (
      "ec2 describe-network-interfaces --network-interface-ids eni-1",
      "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID 'eni-1' does not exist"
    ),
    (
      "ec2 describe-instances --instance-ids i-0123456789abcdef0", "InvalidInstanceID.NotFound",
      "The instance ID 'i-0123456789abcdef0' does not exist"
    ),
    (
      "ec2 describe-instance-status --instance-ids odd", "InvalidInstanceID.Malformed",
      "Invalid id: \"odd\" (expecting \"i-...\")"
    ),
    (
      "ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-1", "InvalidVpcEndpointId.NotFound",
      "The Vpc Endpoint Id 'vpce-1' does not exist"
    ),
    (
      "ec2 describe-vpc-endpoint-service-configurations --service-ids vpce-svc-1",
      "InvalidVpcEndpointServiceId.NotFound",
      "The VpcEndpointServiceId 'vpce-svc-1' does not exist"
    ),
    (
      "ec2 describe-vpc-endpoint-service-permissions --service-id vpce-svc-1",
      "InvalidVpcEndpointServiceId.NotFound",
      "The VpcEndpointServiceId 'vpce-svc-1' does not exist"
    ),
    (
      "ec2 describe-vpc-endpoint-services --service-names a", "InvalidServiceName",
      "The Vpc Endpoint Service 'a' does not exist"
    ),
    (
      "elbv2 describe-load-balancers --names a", "LoadBalancerNotFound",
      "Load balancers '[a]' not found"
    ),
    (
      "elbv2 describe-load-balancers --load-balancer-arns ARN:loadbalancer/net/a/b",
      "LoadBalancerNotFound", "One or more load balancers not found"
    ),
    (
      "elbv2 describe-listeners --load-balancer-arn ARN:loadbalancer/net/a/b",
      "LoadBalancerNotFound", "One or more load balancers not found"
    ),
    (
      "elbv2 describe-rules --listener-arn ARN:listener/app/a/b/c", "ListenerNotFound",
      "One or more listeners not found"
    ),
    (
      "elbv2 describe-rules --rule-arns ARN:listener-rule/app/a/b/c/d", "RuleNotFound",
      "One or more rules not found"
    ),
    (
      "elbv2 describe-target-groups --names a", "TargetGroupNotFound",
      "One or more target groups not found"
    ),
    (
      "elbv2 describe-target-health --target-group-arn ARN:targetgroup/a/b", "TargetGroupNotFound",
      "One or more target groups not found"
    ),
    ("ecs list-services", "ClusterNotFoundException", "Cluster not found."),
    ("ecs list-tasks --cluster odd", "ClusterNotFoundException", "Cluster not found."),
    (
      "ecs list-tasks --cluster ecs-cluster --service-name odd", "ServiceNotFoundException",
      "Service not found."
    ),
  ])
  func missingResourceIsNotFound(line: String, code: String, words: String) {
    let arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333"
    for cli in CLIVersion.allCases {
      let cloud = SteadyCloud(cli: cli)
      let line = line.replacing("ARN", with: arn)
      let answer = cloud.ask(line)
      #expect(answer.exit == (cli == .v1 ? 255 : 254))
      #expect(answer.standardOutput.isEmpty)
      let operation =
        line.split(separator: " ").dropFirst().first.map { String($0).memberName } ?? ""
      #expect(
        answer.standardError.hasSuffix(
          "An error occurred (\(code)) when calling the \(operation) operation: \(words)\n"
        ),
        "\(answer.standardError)"
      )
      #expect(cloud.problem(line).kind == .notFound)
    }
  }

  @Test(arguments: [
    ("elbv2 describe-target-health --target-group-arn a", "'a' is not a valid target group ARN"),
    ("elbv2 describe-listeners", "You must specify either listener ARNs or a load balancer ARN"),
    (
      "elbv2 describe-load-balancers --load-balancer-arns TOO-MANY",
      "Up to 20 load balancers can be"
    ),
    ("elbv2 describe-target-groups --names TOO-MANY", "You cannot describe more than '20' target"),
    (
      "ecs describe-services --cluster ecs-cluster --services TOO-MANY",
      "names can have at most 10 items"
    ),
    (
      "ecs describe-tasks --cluster ecs-cluster --tasks TOO-MANY", "IDs can have at most 100 items."
    ),
    ("ecs describe-tasks --cluster ecs-cluster --tasks", "Tasks cannot be empty."),
    ("ecs describe-task-definition --task-definition odd", "(ClientException)"),
    ("ec2 describe-vpcs --dry-run", "(DryRunOperation)"),
    ("ec2 describe-security-groups --group-ids odd", "(InvalidGroupId.Malformed)"),
    ("ec2 describe-availability-zones --zone-names odd", "Invalid availability zone: [odd]"),
    ("ec2 describe-vpc-attribute --vpc-id VPC --attribute odd", "Unknown attribute"),
  ])
  func callIsRefused(line: String, words: String) {
    let many = (0...100).map { "a\($0)" }.joined(separator: " ")
    let cloud = SteadyCloud()
    let answer = cloud.ask(
      line.replacing("TOO-MANY", with: many).replacing("VPC", with: cloud.world.customerNetwork.id)
    )
    #expect(answer.exit == 254)
    #expect(answer.standardError.contains(words), "\(answer.standardError)")
  }

  /// ECS tells what is missing in an answer that is none the worse.
  @Test func missingPartsOfECSAreInTheAnswer() throws {
    let cloud = SteadyCloud()
    let ecs = "arn:aws:ecs:eu-west-1:111122223333"
    for (line, list, arn) in [
      ("describe-clusters --clusters odd", "clusters", "\(ecs):cluster/odd"),
      ("describe-clusters", "clusters", "\(ecs):cluster/default"),
      (
        "describe-services --cluster ecs-cluster --services odd", "services",
        "\(ecs):service/ecs-cluster/odd"
      ),
      ("describe-tasks --cluster ecs-cluster --tasks odd", "tasks", "\(ecs):task/ecs-cluster/odd"),
    ] {
      let answer = try cloud.output("ecs \(line)")
      #expect(answer[list]?.elements == [])
      #expect(answer["failures"] == [["arn": .text(arn), "reason": "MISSING"]])
    }
  }
}
