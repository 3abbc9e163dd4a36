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
      next: "ec2 describe-security-groups --group-ids sg-endpoint --profile customer "
        + "--region eu-west-1",
      and: { sample in
        sample.customer.instances = HealthySample.value([])
      }
    )
  }

  /// Nobody guesses an instance into a fault: it may be a bastion that is not meant to get through.
  @Test func instanceThatNobodyNamedIsNone() {
    rule.findsNothing { sample in
      sample.wish.client = nil
      sample.setRules(
        of: HealthySample.endpointGroup,
        inbound: [HealthySample.rule("tcp", 80, groups: ["sg-app"])]
      )
    }
  }

  private static let addresses: [(named: String, admitted: String, severity: Finding.Severity?)] = [
    ("10.32.0.0/11", "10.0.0.0/8", nil), ("10.32.0.7", "10.32.0.0/11", nil),
    ("10.32.0.0/11", "10.33.0.0/16", .warning), ("10.32.0.0/11", "192.168.0.0/16", .critical),
  ]

  @Test(arguments: addresses)
  func namedAddressesAreJudged(
    row: (named: String, admitted: String, severity: Finding.Severity?)
  ) {
    var sample = HealthySample.sample
    sample.wish.client = NamedClient(row.named)
    sample.setRules(
      of: HealthySample.endpointGroup,
      inbound: [HealthySample.rule("tcp", 80, blocks: [row.admitted])]
    )
    let found = PathStatus.derive(sample).findings.filter {
      $0.rule == DiagnosisRule.endpointSecurityGroupBlocks.id
    }
    #expect(found.map(\.severity) == [row.severity].compactMap(\.self))
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
