import Testing

@testable import PathModel

/// Targets that answer with the wrong status code.
@Suite struct TargetsWrongStatusCodeTests {
  private let rule = RuleDrive(.targetsWrongStatusCode) { sample in
    sample.setTaskHealth(
      ("unhealthy", "Target.ResponseCodeMismatch"),
      ("unhealthy", "Target.ResponseCodeMismatch")
    )
    sample.setBalancerHealth("unhealthy", "Target.ResponseCodeMismatch")
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
        sample.setTaskHealth(("healthy", nil), ("unhealthy", "Target.ResponseCodeMismatch"))
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
        ("draining", "Target.ResponseCodeMismatch"),
        ("unhealthy.draining", "Target.ResponseCodeMismatch")
      )
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
