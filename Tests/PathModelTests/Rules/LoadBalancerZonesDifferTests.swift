import Testing

@testable import PathModel

/// The NLB in a zone that the ALB is not in.
@Suite struct LoadBalancerZonesDifferTests {
  private static let key = "load_balancing.cross_zone.enabled"
  private let rule = RuleDrive(.loadBalancerZonesDiffer) { sample in
    sample.changeApplicationLoadBalancer { $0.zones.removeLast() }
    sample.provider.loadBalancerAttributes[HealthySample.nlb] = HealthySample.value([
      key: "false"
    ])
    sample.provider.targetGroupAttributes[HealthySample.nlbGroup] = HealthySample.value([
      key: "use_load_balancer_configuration"
    ])
  }
  private static let next =
    "ec2 describe-subnets --filters Name=availability-zone,Values=eu-west-1b "
    + "Name=vpc-id,Values=vpc-1 --profile provider --region eu-west-1"

  @Test func zoneWithoutTheALBIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: Self.next
    )
    #expect(
      finding.evidence == [
        "elbv2 describe-load-balancers: the NLB is in eu-west-1a, eu-west-1b",
        "elbv2 describe-load-balancers: the ALB is in eu-west-1a",
        "elbv2 describe-load-balancer-attributes: load_balancing.cross_zone.enabled false",
      ]
    )
  }

  @Test func balancerThatCrossesZonesIsAdvice() throws {
    try rule.finds(
      .advice,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: Self.next,
      and: { sample in
        sample.provider.loadBalancerAttributes[HealthySample.nlb] = HealthySample.value([
          Self.key: "true"
        ])
      }
    )
  }

  @Test func groupsOwnWordCounts() {
    let found = rule.findings { sample in
      sample.provider.targetGroupAttributes[HealthySample.nlbGroup] = HealthySample.value([
        Self.key: "true"
      ])
    }
    #expect(found.map(\.severity) == [.advice])
  }

  @Test(arguments: Flaw.allCases)
  func itIsAdviceWhileItIsNotKnownWhetherZonesAreCrossed(flaw: Flaw) {
    for fact in [
      Fact("NLB", \.provider.loadBalancerAttributes[HealthySample.nlb]),
      Fact("group", \.provider.targetGroupAttributes[HealthySample.nlbGroup]),
    ] {
      let found = rule.findings { fact.spoil(&$0, flaw) }
      #expect(found.map(\.severity) == [.advice])
    }
  }

  @Test func sameZonesAreNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.zones.removeLast() }
    }
  }

  @Test func zoneWithoutANameIsNone() {
    rule.findsNothing { sample in
      sample.changeApplicationLoadBalancer { $0.zones[0].name = nil }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers)
  }
}
