import Testing

@testable import PathModel

/// The client's security group that lets nothing out.
@Suite struct ClientSecurityGroupBlocksTests {
  private let rule = RuleDrive(.clientSecurityGroupBlocks) { sample in
    sample.setRules(
      of: HealthySample.clientGroup,
      outbound: [HealthySample.rule("tcp", 443, blocks: ["0.0.0.0/0"])]
    )
  }

  @Test func portThatIsNotLetOutIsFound() throws {
    try rule.finds(
      .critical,
      .client,
      "sg-client",
      next: "ec2 authorize-security-group-egress --group-id sg-client --protocol "
        + "tcp --port 80 --cidr 10.1.1.10/32 --profile customer --region "
        + "eu-west-1"
    )
  }

  @Test func oneOfTwoInterfacesIsAWarning() throws {
    try rule.finds(
      .warning,
      .client,
      "sg-client",
      next: "ec2 authorize-security-group-egress --group-id sg-client --protocol "
        + "tcp --port 80 --cidr 10.1.1.77/32 --profile customer --region "
        + "eu-west-1",
      and: { sample in
        sample.setRules(
          of: HealthySample.clientGroup,
          outbound: [HealthySample.rule("tcp", 80, blocks: ["10.1.1.0/26"])]
        )
      }
    )
  }

  @Test func ruleForTheEndpointsGroupIsEnough() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.clientGroup,
        outbound: [HealthySample.rule("tcp", 80, groups: [HealthySample.endpointGroup])]
      )
    }
  }

  @Test func prefixListMayHoldTheEndpoint() {
    rule.findsNothing { sample in
      var rule = HealthySample.rule("tcp", 80)
      rule.prefixListIDs = ["pl-1"]
      sample.setRules(of: HealthySample.clientGroup, outbound: [rule])
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(
      flaw,
      without: .instances,
      .endpoints,
      .interfaces,
      .customerGroups,
      .networkListeners
    )
  }
}
