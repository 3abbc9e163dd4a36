import Testing

@testable import PathModel

/// Targets that refuse the health check.
@Suite struct TargetsRefuseConnectionsTests {
  private let rule = RuleDrive(.targetsRefuseConnections) { sample in
    sample.setTaskHealth(
      ("unhealthy", "Target.FailedHealthChecks"),
      ("unhealthy", "Target.FailedHealthChecks")
    )
    sample.setBalancerHealth("unhealthy", "Target.FailedHealthChecks")
  }

  @Test func withoutAHealthyTargetItIsCritical() throws {
    let finding = try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "10.100.100.140:8080",
      next: "elbv2 describe-target-groups --names alb-group --profile provider "
        + "--region eu-west-1"
    )
    // Both targets, that requests go to them all the same, and what the NLB makes of it.
    #expect(finding.evidence.count == 4)
  }

  @Test func whileATargetIsHealthyItIsAWarning() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "10.100.100.201:8080",
      next: "elbv2 describe-target-groups --names alb-group --profile provider "
        + "--region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("unhealthy", "Target.FailedHealthChecks"))
        sample.setBalancerHealth("healthy")
      }
    )
  }

  @Test func balancerIsFoundWhileItsTasksAreHealthy() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "demo-alb:8888",
      next: "elbv2 describe-target-groups --names nlb-group --profile provider "
        + "--region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("healthy", nil))
      }
    )
  }

  @Test func anotherReasonIsNone() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("unhealthy", "odd"), ("unhealthy", "odd"))
    }
  }

  @Test func targetThatLeavesIsNone() {
    rule.findsNothing { sample in
      sample.setTaskHealth(
        ("draining", "Target.FailedHealthChecks"),
        ("unhealthy.draining", "Target.FailedHealthChecks")
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
