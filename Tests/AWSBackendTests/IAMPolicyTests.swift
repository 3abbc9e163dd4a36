import PathModel
import Testing

@testable import AWSBackend

@Suite struct IAMPolicyTests {
  @Test(arguments: Side.allCases)
  func allowsWhatThePlanCallsAndNothingElse(side: Side) throws {
    let situations = ["18-ecs-app-crash", "01-endpoint-pending-acceptance"]
      .map { CannedAWS(situation: $0) }
    let shapes: [CannedAWS] = [.addresses, try .bridge(), .saas]
    let called = (situations + shapes).flatMap { PlanDrive($0).plan }.filter { $0.side == side }
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
        "ec2:DescribeVpcAttribute", "ec2:DescribeVpcEndpointServices", "ec2:DescribeVpcEndpoints",
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

  @Test func testRequestsBySSMAreAllowedOnlyWhenAskedFor() throws {
    let reading = IAMPolicy(for: [.customer])
    #expect(!reading.json.contains("ssm:"))
    let policy = IAMPolicy(for: [.customer], runsCommands: true)
    #expect(policy.actions == reading.actions)
    guard case .object(let document) = try JSON(policy.json),
      case .array(let statements)? = document["Statement"],
      case .object(let first) = try JSON(reading.json)
    else {
      Issue.record("the policy is no document")
      return
    }
    #expect(first["Statement"] == .array([statements[0]]))
    #expect(
      Array(statements.dropFirst()) == [
        .object([
          "Sid": .text("PltopSendsTestRequests"), "Effect": .text("Allow"),
          "Resource": .array([
            .text("arn:aws:ssm:*:*:document/AWS-RunShellScript"),
            .text("arn:aws:ec2:*:*:instance/*"),
          ]),
          "Action": .array([.text("ssm:SendCommand")]),
        ]),
        .object([
          "Sid": .text("PltopReadsTheirEnds"), "Effect": .text("Allow"), "Resource": .text("*"),
          "Action": .array([.text("ssm:CancelCommand"), .text("ssm:GetCommandInvocation")]),
        ]),
      ]
    )
  }
}
