import Testing

@testable import PathModel

/// The endpoint with its VPC's default security group.
@Suite struct EndpointDefaultSecurityGroupTests {
  private let rule = RuleDrive(.endpointDefaultSecurityGroup) { sample in
    sample.nameEndpointGroup("default")
  }

  @Test func defaultGroupIsAdvice() throws {
    try rule.finds(
      .advice,
      .endpoint,
      "sg-endpoint",
      next: "ec2 describe-security-groups --filters Name=vpc-id,Values=vpc-2 --query "
        + "'SecurityGroups[].[GroupId,GroupName,Description]' --profile customer "
        + "--region eu-west-1"
    )
  }

  @Test func itIsPartOfWhyTheClientIsBlocked() {
    var sample = HealthySample.sample
    sample.nameEndpointGroup("default")
    sample.setRules(of: HealthySample.endpointGroup, inbound: [])
    let findings = PathStatus.derive(sample).faults
    #expect(findings.map(\.rule) == ["endpoint-security-group-blocks"])
    #expect(findings.first?.evidence.last?.hasSuffix("GroupName default") == true)
  }

  @Test func otherGroupIsNone() {
    rule.findsNothing { $0.nameEndpointGroup("endpoint") }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .customerGroups)
  }
}

extension Sample {
  fileprivate mutating func nameEndpointGroup(_ name: String) {
    customer.network.securityGroups = customer.network.securityGroups.changing { groups in
      for index in groups.indices where groups[index].id == HealthySample.endpointGroup {
        groups[index].name = name
      }
    }
  }
}
