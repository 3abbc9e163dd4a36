import PathModel
import Testing

@testable import AWSBackend

@Suite struct IAMPolicyTests {
  @Test(arguments: Side.allCases)
  func allowsWhatThePlanCallsAndNothingElse(side: Side) {
    let situations = ["18-ecs-app-crash", "01-endpoint-pending-acceptance"]
    let called = situations.flatMap { PlanDrive(CannedAWS(situation: $0)).plan }.filter {
      $0.side == side
    }
    .map { $0.arguments.prefix(2).joined(separator: " ") }
    .filter { $0 != "sts get-caller-identity" }
    #expect(Set(called) == Set(IAMPolicy.operations(of: side)))
  }

  @Test(arguments: [
    ("ec2 describe-vpcs", "ec2:DescribeVpcs"),
    (
      "ec2 describe-vpc-endpoint-service-configurations",
      "ec2:DescribeVpcEndpointServiceConfigurations"
    ),
    ("elbv2 describe-rules", "elasticloadbalancing:DescribeRules"),
    ("ecs list-tasks", "ecs:ListTasks"),
  ])
  func actionIsNamedAsIAMNamesIt(operation: String, action: String) {
    #expect(IAMPolicy.action(of: operation) == action)
  }

  @Test func customerNeedsNoneOfTheProvidersActions() {
    #expect(
      IAMPolicy(for: [.customer]).actions == [
        "ec2:DescribeInstanceStatus", "ec2:DescribeInstances", "ec2:DescribeInternetGateways",
        "ec2:DescribeNatGateways", "ec2:DescribeNetworkAcls", "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
        "ec2:DescribeVpcAttribute", "ec2:DescribeVpcEndpoints",
        "ec2:DescribeVpcs",
      ]
    )
  }

  @Test(arguments: [[Side.customer], [.provider], [.customer, .provider]])
  func documentIsJSONWithTheActions(sides: [Side]) throws {
    let policy = IAMPolicy(for: sides)
    #expect(
      try JSON(policy.json)
        == .object([
          "Version": .text("2012-10-17"),
          "Statement": .array([
            .object([
              "Sid": .text("PltopReadsThePath"), "Effect": .text("Allow"), "Resource": .text("*"),
              "Action": .array(policy.actions.map(JSON.text)),
            ])
          ]),
        ])
    )
    #expect(policy.actions == Set(policy.actions).sorted())
    #expect(policy.actions.allSatisfy { !$0.contains("*") })
  }
}
