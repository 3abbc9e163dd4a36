import Testing

@testable import PathModel

/// The endpoint's security group that does not admit the client.
@Suite struct EndpointSecurityGroupBlocksTests {
  private let rule = RuleDrive(.endpointSecurityGroupBlocks) { sample in
    sample.setRules(
      of: HealthySample.endpointGroup,
      inbound: [HealthySample.rule("tcp", 443, blocks: ["10.1.1.0/24"])]
    )
  }

  @Test func clientThatIsNotAdmittedIsFound() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "sg-endpoint",
      next: "ec2 authorize-security-group-ingress --group-id sg-endpoint --protocol "
        + "tcp --port 80 --cidr 10.1.1.20/32 --profile customer --region "
        + "eu-west-1"
    )
  }

  @Test func portThatIsClosedToAllIsFoundWithoutAClient() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "sg-endpoint",
      next: "ec2 authorize-security-group-ingress --group-id sg-endpoint --protocol "
        + "tcp --port 80 --cidr 10.1.1.0/24 --profile customer --region eu-west-1",
      and: { sample in
        sample.customer.instances = HealthySample.value([])
      }
    )
  }

  @Test func clientsGroupIsEnough() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.endpointGroup,
        inbound: [HealthySample.rule("tcp", 80, groups: [HealthySample.clientGroup])]
      )
    }
  }

  @Test func allProtocolsAreEnough() {
    rule.findsNothing { sample in
      sample.setRules(
        of: HealthySample.endpointGroup,
        inbound: [HealthySample.rule("-1", nil, blocks: ["10.0.0.0/8"])]
      )
    }
  }

  @Test func otherPortOfTheNLBIsEnough() {
    rule.findsNothing { sample in
      sample.provider.listeners[HealthySample.nlb] = HealthySample.value([
        HealthySample.listener(80, "TCP"), HealthySample.listener(443, "TCP"),
      ])
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .customerGroups, .networkListeners)
  }
}
