import Testing

@testable import PathModel

/// The zone without a healthy task that the ALB may not leave.
@Suite struct CrossZoneOffTests {
  private let rule = RuleDrive(.crossZoneOff) { sample in
    sample.setCrossZone(ofGroup: "false")
    sample.setTaskHealth(("healthy", nil), ("unused", "odd"))
  }

  private let next =
    "elbv2 modify-target-group-attributes --target-group-arn \(HealthySample.albGroup) "
    + "--attributes Key=load_balancing.cross_zone.enabled,Value=true "
    + "--profile provider --region eu-west-1"

  @Test func zoneThatIsLeftAloneIsFound() throws {
    let finding = try rule.finds(.warning, .applicationLoadBalancer, "eu-west-1b", next: next)
    #expect(
      finding.evidence.prefix(2) == [
        "elbv2 describe-target-group-attributes: alb-group load_balancing.cross_zone.enabled false",
        "elbv2 describe-target-health: no healthy target in eu-west-1b",
      ]
    )
    #expect(rule.status().faults.count == 1)
  }

  @Test func zoneWithoutATargetIsFound() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: next,
      and: {
        $0.provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
          HealthySample.targets("healthy")
        )
      }
    )
  }

  @Test(arguments: [true, false])
  func anALBWhoseGroupHasNoSettingCrossesZones(isOn: Bool) {
    let word = "use_load_balancer_configuration"
    rule.findsNothing { $0.setCrossZone(ofGroup: word, ofBalancer: isOn) }
  }

  /// Targets of an NLB in one of its two zones.
  private func found(_ zone: String, balancer isOn: Bool?) -> [Finding] {
    var sample = ShapeSample.tasks.sample
    let key = "load_balancing.cross_zone.enabled"
    sample.provider.targetGroupAttributes[HealthySample.nlbGroup] = HealthySample.value(
      [key: "use_load_balancer_configuration"]
    )
    if let isOn {
      sample.provider.loadBalancerAttributes[HealthySample.nlb] = HealthySample.value(
        [key: "\(isOn)"]
      )
    }
    sample.provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value([
      HealthySample.target("10.100.100.140", 8080, zone: zone)
    ])
    return PathStatus.derive(sample).findings.filter { $0.rule == DiagnosisRule.crossZoneOff.id }
  }

  @Test func anNLBThatStaysInItsZonesIsFound() throws {
    let finding = try #require(found("eu-west-1a", balancer: false).first)
    #expect(finding.hop == .networkLoadBalancer && finding.severity == .warning)
    #expect(finding.subject == "eu-west-1b")
    #expect(finding.message.contains("connections that arrive there fail"))
    #expect(found("eu-west-1a", balancer: true).isEmpty)
    #expect(found("eu-west-1a", balancer: nil).isEmpty)
    // An address outside the VPC is reached from every zone.
    #expect(found("all", balancer: false).isEmpty)
  }

  @Test func balancerThatMayLeaveTheZoneIsNone() {
    rule.findsNothing { $0.setCrossZone(ofGroup: "true", ofBalancer: false) }
  }

  @Test(arguments: ["healthy", "initial", "draining", "unavailable"])
  func zoneThatHasOrMayHaveATaskIsNone(state: String) {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), (state, nil)) }
  }

  @Test func noHealthyTargetAtAllIsNone() {
    rule.findsNothing { $0.setTaskHealth(("unhealthy", nil), ("unhealthy", nil)) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .groups, .applicationHealth, .groupAttributes)
  }
}
