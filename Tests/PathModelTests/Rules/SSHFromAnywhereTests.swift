import Testing

@testable import PathModel

/// The client that takes ssh from anywhere.
@Suite struct SSHFromAnywhereTests {
  private let rule = RuleDrive(.sshFromAnywhere) { sample in
    sample.setRules(
      of: HealthySample.clientGroup,
      inbound: [HealthySample.rule("tcp", 22, blocks: ["10.0.0.0/8", "0.0.0.0/0"])]
    )
  }

  private static let start =
    "ec2 revoke-security-group-ingress --group-id sg-client --ip-permissions "
  private static let end = " --profile customer --region eu-west-1"

  @Test func ruleForEveryoneIsFound() throws {
    try rule.advises(
      .client,
      HealthySample.clientGroup,
      next: Self.start + "'IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=0.0.0.0/0}]'"
        + Self.end
    )
  }

  @Test func ruleForEveryoneByIPv6IsFound() throws {
    var open = HealthySample.rule("tcp", 22)
    open.ipv6CIDRBlocks = ["::/0"]
    try rule.advises(
      .client,
      HealthySample.clientGroup,
      next: Self.start + "'IpProtocol=tcp,FromPort=22,ToPort=22,Ipv6Ranges=[{CidrIpv6=::/0}]'"
        + Self.end,
      and: { $0.setRules(of: HealthySample.clientGroup, inbound: [open]) }
    )
  }

  @Test func ruleAboutEverythingIsFound() throws {
    try rule.advises(
      .client,
      HealthySample.clientGroup,
      next: Self.start + "'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'" + Self.end,
      and: { sample in
        sample.setRules(
          of: HealthySample.clientGroup,
          inbound: [HealthySample.rule("-1", nil, blocks: ["0.0.0.0/0"])]
        )
      }
    )
  }

  private static let narrow = [
    HealthySample.rule("tcp", 22, blocks: ["203.0.113.25/32"]),
    HealthySample.rule("tcp", 443, blocks: ["0.0.0.0/0"]),
    HealthySample.rule("udp", 22, blocks: ["0.0.0.0/0"]),
    HealthySample.rule("tcp", 22, groups: ["sg-other"]),
  ]

  @Test(arguments: narrow)
  func otherRuleIsNone(inbound: SecurityGroupRule) {
    rule.findsNothing { $0.setRules(of: HealthySample.clientGroup, inbound: [inbound]) }
  }

  @Test func groupThatIsNotTheClientsIsNone() {
    rule.findsNothing { sample in sample.changeClient { $0.securityGroupIDs = ["sg-other"] } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .instances, .customerGroups)
  }
}
