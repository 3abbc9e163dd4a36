import Testing

@testable import PathModel

/// The ALB that admits all of its VPC.
@Suite struct ApplicationLoadBalancerOpenToVPCTests {
  private let rule = RuleDrive(.applicationLoadBalancerOpenToVPC) { _ in }

  private let next =
    "ec2 authorize-security-group-ingress --group-id sg-alb --protocol tcp --port 8888 "

  @Test func ruleForTheWholeNetworkIsFound() throws {
    try rule.advises(
      .applicationLoadBalancer,
      "sg-alb",
      next: next + "--cidr 10.100.100.128/26 --profile provider --region eu-west-1"
    )
  }

  @Test func groupOfTheNetworkLoadBalancerIsBetterThanItsSubnets() throws {
    try rule.advises(
      .applicationLoadBalancer,
      "sg-alb",
      next: next + "--source-group sg-nlb --profile provider --region eu-west-1",
      and: { $0.changeNetworkLoadBalancer { $0.securityGroupIDs = ["sg-nlb"] } }
    )
  }

  @Test func rulesForTheSubnetsAreNone() {
    rule.findsNothing { sample in
      let blocks = ["10.100.100.128/26", "10.100.100.192/26"]
      sample.setRules(
        of: HealthySample.balancerGroup,
        inbound: [HealthySample.rule("tcp", 8888, blocks: blocks)]
      )
    }
  }

  @Test func otherPortIsNone() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.balancerGroup,
        inbound: [HealthySample.rule("tcp", 443, blocks: ["0.0.0.0/0"])]
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .providerGroups, .providerSubnets, .providerVPCs)
    rule.isSilent(flaw, without: .groups)
  }
}
