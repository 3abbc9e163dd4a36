import Testing

@testable import PathModel

/// The target group that no listener forwards to.
@Suite struct TargetGroupNotInUseTests {
  private let rule = RuleDrive(.targetGroupNotInUse) { sample in
    sample.forwardNetworkListener(to: "elsewhere")
    sample.setBalancerHealth("unused", "Target.NotInUse")
  }

  @Test func groupOfTheBalancerIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 modify-listener --listener-arn \(HealthySample.nlbListener) --default-actions "
        + "Type=forward,TargetGroupArn=\(HealthySample.nlbGroup) "
        + "--profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence == ["elbv2 describe-target-health: demo-alb:8888 unused Target.NotInUse"]
    )
  }

  @Test func groupOfTheTasksIsFound() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "alb-group",
      next: "elbv2 modify-listener --listener-arn \(HealthySample.albListener) --default-actions "
        + "Type=forward,TargetGroupArn=\(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.forwardNetworkListener(to: HealthySample.nlbGroup)
        sample.setBalancerHealth("healthy")
        sample.setTaskHealth(("unused", "Target.NotInUse"), ("unused", "Target.NotInUse"))
      }
    )
  }

  @Test func zoneThatIsNotEnabledIsAnotherFault() {
    rule.findsNothing { sample in
      sample.setBalancerHealth("healthy")
      sample.setTaskHealth(("healthy", nil), ("unused", "Target.NotInUse"))
      sample.changeApplicationLoadBalancer { $0.zones.removeLast() }
    }
  }

  @Test func wordsOnAZoneAreAnotherFault() {
    rule.findsNothing { sample in
      sample.setBalancerHealth("healthy")
      sample.setTaskHealth(("healthy", nil), ("unused", "Target.NotInUse"))
      let group = HealthySample.albGroup
      sample.provider.targetHealth[group] = sample.provider.targetHealth[group].changing {
        $0[1].description = "Target is in an Availability Zone that is not enabled"
      }
    }
  }

  @Test func anotherReasonIsNone() {
    rule.findsNothing { $0.setBalancerHealth("unused", "Target.InvalidState") }
  }

  @Test func missingListenerExplainsIt() {
    let status = rule.status {
      $0.provider.listeners[HealthySample.nlb] = HealthySample.value([])
    }
    #expect(status.faults.map(\.rule) == ["network-load-balancer-without-listener"])
    #expect(status.faults[0].evidence.contains { $0.contains("Target.NotInUse") })
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .networkHealth)
  }
}
