import Testing

@testable import PathModel

/// The tasks' security group that does not admit the ALB.
@Suite struct TaskSecurityGroupBlocksTests {
  private let rule = RuleDrive(.taskSecurityGroupBlocks) { sample in
    sample.setRules(of: HealthySample.taskGroup, inbound: [])
    sample.setTaskHealth(("unhealthy", "Target.Timeout"), ("unhealthy", "Target.Timeout"))
  }

  @Test func balancerThatIsNotAdmittedIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .service,
      "sg-tasks",
      next: "ec2 authorize-security-group-ingress --group-id sg-tasks --protocol "
        + "tcp --port 8080 --source-group sg-alb --profile provider --region "
        + "eu-west-1"
    )
    #expect(finding.reachabilityCode == "ENI_SG_RULES_MISMATCH")
  }

  @Test func anotherPortIsFound() throws {
    try rule.finds(
      .critical,
      .service,
      "sg-tasks",
      next: "ec2 authorize-security-group-ingress --group-id sg-tasks --protocol "
        + "tcp --port 8080 --source-group sg-alb --profile provider --region "
        + "eu-west-1",
      and: { sample in
        sample.setRules(
          of: HealthySample.taskGroup,
          inbound: [HealthySample.rule("tcp", 80, groups: [HealthySample.balancerGroup])]
        )
      }
    )
  }

  @Test func whatHealthyTasksContradictIsNotTold() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("healthy", nil), ("healthy", nil))
    }
  }

  @Test func blockOfTheBalancerIsEnough() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.taskGroup,
        inbound: [HealthySample.rule("tcp", 8080, blocks: ["10.100.100.0/24"])]
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(
      flaw,
      without: .service,
      .balancers,
      .providerGroups,
      .providerSubnets,
      .applicationHealth
    )
  }
}
