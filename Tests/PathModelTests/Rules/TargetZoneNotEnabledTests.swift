import Testing

@testable import PathModel

/// The target in a zone that the ALB does not have.
@Suite struct TargetZoneNotEnabledTests {
  private let rule = RuleDrive(.targetZoneNotEnabled) { sample in
    sample.setTaskHealth(("healthy", nil), ("unused", "Target.NotInUse"))
    sample.changeApplicationLoadBalancer { $0.zones.removeLast() }
  }

  @Test func targetOutsideTheZonesIsFound() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: "elbv2 describe-load-balancers --load-balancer-arns "
        + "\(HealthySample.alb) --query "
        + "'LoadBalancers[].AvailabilityZones' --profile provider --region "
        + "eu-west-1"
    )
  }

  @Test func withoutAHealthyTargetItIsCritical() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: "elbv2 describe-load-balancers --load-balancer-arns "
        + "\(HealthySample.alb) --query "
        + "'LoadBalancers[].AvailabilityZones' --profile provider --region "
        + "eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("unused", "Target.NotInUse"))
      }
    )
  }

  @Test func targetThatNoListenerUsesIsNone() {
    rule.findsNothing { sample in
      sample.changeApplicationLoadBalancer { balancer in
        var zone = LoadBalancer.Zone()
        zone.name = HealthySample.zones[1]
        balancer.zones.append(zone)
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .groups, .applicationHealth)
  }
}
