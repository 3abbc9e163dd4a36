import Testing

@testable import PathModel

/// The rule that names a security group of the other side.
@Suite struct SecurityGroupReferenceAcrossPrivateLinkTests {
  private static let own = HealthySample.rule("tcp", 8888, blocks: ["10.100.100.0/24"])
  private let rule = RuleDrive(.securityGroupReferenceAcrossPrivateLink) { sample in
    let foreign = HealthySample.rule("tcp", 8888, groups: [HealthySample.clientGroup])
    sample.setRules(of: HealthySample.balancerGroup, inbound: [own, foreign])
  }

  @Test func groupOfTheCustomerIsAdvice() throws {
    let finding = try rule.finds(
      .advice,
      .applicationLoadBalancer,
      "sg-alb",
      next: "ec2 describe-security-group-rules --filters Name=group-id,Values=sg-alb "
        + "--profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence == [
        "ec2 describe-security-groups: sg-alb IpPermissions UserIdGroupPairs sg-client"
      ]
    )
    #expect(finding.reachabilityCode == "SG_REFERENCES_NOT_PRESERVED")
  }

  @Test func itIsPartOfWhyTheBalancerIsBlocked() {
    var sample = HealthySample.sample
    let foreign = HealthySample.rule("tcp", 8888, groups: [HealthySample.clientGroup])
    sample.setRules(of: HealthySample.balancerGroup, inbound: [foreign])
    sample.setBalancerHealth("unhealthy", "Target.Timeout")
    sample.changeNetworkLoadBalancer { $0.prefixForIPv6SourceNAT = "off" }
    let findings = PathStatus.derive(sample).findings.filter { $0.severity != .advice }
    #expect(findings.map(\.rule) == ["application-load-balancer-security-group-blocks"])
    #expect(
      findings.first?.evidence.contains { $0.hasSuffix("UserIdGroupPairs sg-client") } == true
    )
  }

  @Test func ownGroupIsNone() {
    rule.findsNothing { sample in
      let task = HealthySample.rule("tcp", 8888, groups: [HealthySample.taskGroup])
      sample.setRules(of: HealthySample.balancerGroup, inbound: [Self.own, task])
    }
  }

  @Test func oneVPCForBothIsNone() {
    rule.findsNothing { sample in sample.changeEndpoint { $0.vpcID = "vpc-1" } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .balancers, .customerGroups, .providerGroups)
  }
}
