import Testing

@testable import PathModel

/// The ALB's security group that lets nothing out to the tasks.
@Suite struct ApplicationLoadBalancerEgressBlocksTests {
  private let rule = RuleDrive(.applicationLoadBalancerEgressBlocks) { sample in
    sample.setRules(of: HealthySample.balancerGroup, outbound: [])
    sample.setTaskHealth(("unhealthy", "Target.Timeout"), ("unhealthy", "Target.Timeout"))
  }

  @Test func tasksThatAreNotReachedAreFound() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "sg-alb",
      next: "ec2 authorize-security-group-egress --group-id sg-alb --protocol tcp "
        + "--port 8080 --cidr 10.100.100.140/32 --profile provider --region "
        + "eu-west-1"
    )
  }

  @Test func whileATaskIsHealthyItIsAWarning() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "sg-alb",
      next: "ec2 authorize-security-group-egress --group-id sg-alb --protocol tcp "
        + "--port 8080 --cidr 10.100.100.140/32 --profile provider --region "
        + "eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("unhealthy", "Target.Timeout"))
      }
    )
  }

  @Test func whatHealthyTasksContradictIsNotTold() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("healthy", nil), ("healthy", nil))
    }
  }

  @Test func blockOfTheTasksIsEnough() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.balancerGroup,
        outbound: [HealthySample.rule("tcp", 8080, blocks: ["10.100.100.128/25"])]
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .providerGroups, .providerSubnets, .applicationHealth)
  }
}
