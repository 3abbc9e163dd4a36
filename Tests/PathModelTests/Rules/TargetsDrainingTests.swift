import Testing

@testable import PathModel

/// Targets that are all leaving.
@Suite struct TargetsDrainingTests {
  private let rule = RuleDrive(.targetsDraining) { sample in
    sample.setTaskHealth(("draining", nil), ("unhealthy.draining", nil))
  }

  @Test func tasksThatLeaveAreFound() throws {
    let finding = try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "alb-group",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1"
    )
    #expect(finding.evidence.count == 2)
    #expect(rule.status().state == .down)
  }

  @Test func balancerThatLeavesIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 register-targets --target-group-arn \(HealthySample.nlbGroup) "
        + "--targets Id=\(HealthySample.alb) --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("healthy", nil))
        sample.setBalancerHealth("draining", "Target.DeregistrationInProgress")
      }
    )
  }

  @Test(arguments: ["healthy", "initial", "unhealthy", "odd"])
  func oneThatStaysIsEnough(state: String) {
    rule.findsNothing { $0.setTaskHealth(("draining", nil), (state, nil)) }
  }

  @Test func noTargetAtAllIsNone() {
    rule.findsNothing {
      $0.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
    }
  }

  @Test func serviceScaledToZeroExplainsIt() {
    let status = rule.status { sample in
      sample.changeService {
        $0.desiredCount = 0
        $0.runningCount = 0
      }
    }
    #expect(status.faults.map(\.rule) == ["desired-count-zero"])
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
