import Testing

@testable import PathModel

/// The NLB's security group that blocks the client or the ALB.
@Suite struct NetworkLoadBalancerSecurityGroupBlocksTests {
  private let rule = RuleDrive(.networkLoadBalancerSecurityGroupBlocks) { sample in
    sample.changeNetworkLoadBalancer {
      $0.securityGroupIDs = ["sg-nlb"]
      $0.enforcesSecurityGroupsOnPrivateLink = "on"
    }
    sample.provider.network.securityGroups = sample.provider.network.securityGroups.changing {
      $0.append(
        HealthySample.securityGroup(
          "sg-nlb",
          inbound: [HealthySample.rule("tcp", 80, blocks: ["10.9.0.0/16"])],
          outbound: [HealthySample.rule("-1", nil, blocks: ["0.0.0.0/0"])]
        )
      )
    }
  }

  @Test func clientThatIsNotAdmittedIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "sg-nlb",
      next: "ec2 authorize-security-group-ingress --group-id sg-nlb --protocol tcp "
        + "--port 80 --cidr 10.1.1.20/32 --profile provider --region eu-west-1"
    )
  }

  @Test func balancerThatIsNotReachedIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "sg-nlb",
      next: "ec2 authorize-security-group-egress --group-id sg-nlb --protocol tcp "
        + "--port 8888 --cidr 10.100.100.128/26 --profile provider --region "
        + "eu-west-1",
      and: { sample in
        sample.setRules(
          of: "sg-nlb",
          inbound: [HealthySample.rule("tcp", 80, blocks: ["10.1.1.0/24"])],
          outbound: []
        )
        sample.setBalancerHealth("unhealthy", "Target.Timeout")
      }
    )
  }

  @Test func rulesThatAreNotEnforcedAreNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.enforcesSecurityGroupsOnPrivateLink = "off" }
    }
  }

  @Test func enforcementThatIsNotKnownIsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.enforcesSecurityGroupsOnPrivateLink = nil }
    }
  }

  @Test func balancerWithoutGroupsIsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.securityGroupIDs = [] }
    }
  }

  @Test func admittedClientIsNone() {
    rule.findsNothing { sample in
      sample.setRules(
        of: "sg-nlb",
        inbound: [HealthySample.rule("tcp", 80, blocks: ["10.1.1.0/24"])]
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .providerGroups, .instances, .networkListeners)
  }
}
