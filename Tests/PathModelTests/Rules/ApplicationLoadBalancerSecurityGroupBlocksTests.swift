import Testing

@testable import PathModel

/// The ALB's security group that does not admit the NLB.
@Suite struct ApplicationLoadBalancerSecurityGroupBlocksTests {
  private let rule = RuleDrive(.applicationLoadBalancerSecurityGroupBlocks) { sample in
    sample.setRules(
      of: HealthySample.balancerGroup,
      inbound: [HealthySample.rule("tcp", 8888, blocks: ["10.9.0.0/16"])]
    )
    sample.setBalancerHealth("unhealthy", "Target.Timeout")
  }

  @Test func balancerThatIsNotAdmittedIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "sg-alb",
      next: "ec2 authorize-security-group-ingress --group-id sg-alb --protocol tcp "
        + "--port 8888 --cidr 10.100.100.0/24 --profile provider --region "
        + "eu-west-1"
    )
    #expect(finding.evidence.last?.contains("demo-alb:8888 unhealthy Target.Timeout") == true)
  }

  @Test func whatAHealthyTargetContradictsIsNotTold() {
    rule.findsNothing { sample in
      sample.setBalancerHealth("healthy")
    }
  }

  @Test func partOfTheSubnetsAddressesMayBeEnough() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.balancerGroup,
        inbound: [
          HealthySample.rule("tcp", 8888, blocks: ["10.100.100.130/32", "10.100.100.200/32"])
        ]
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .providerGroups, .providerSubnets)
  }

  @Test(arguments: Flaw.allCases)
  func nothingCriticalIsSaidWithoutTheirHealth(flaw: Flaw) {
    rule.warnsAtMost(flaw, without: .networkHealth)
  }
}
