import Testing

@testable import PathModel

/// Targets that do not answer in time.
@Suite struct TargetsTimeOutTests {
  private let rule = RuleDrive(.targetsTimeOut) { sample in
    sample.setTaskHealth(("unhealthy", "Target.Timeout"), ("unhealthy", "Target.Timeout"))
    sample.setBalancerHealth("unhealthy", "Target.Timeout")
  }

  @Test func withoutAHealthyTargetItIsCritical() throws {
    let finding = try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "10.100.100.140:8080",
      next: "elbv2 describe-target-groups --names alb-group --profile provider "
        + "--region eu-west-1"
    )
    let failing = "elbv2 describe-target-health: "
    #expect(
      finding.evidence == [
        "\(failing)10.100.100.140:8080 unhealthy Target.Timeout",
        "\(failing)10.100.100.201:8080 unhealthy Target.Timeout",
        "\(failing)no target is healthy, so requests go to all of them (fail open)",
        "\(failing)demo-alb:8888 unhealthy Target.Timeout",
      ]
    )
  }

  @Test func whileATargetIsHealthyItIsAWarning() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "10.100.100.201:8080",
      next: "elbv2 describe-target-groups --names alb-group --profile provider "
        + "--region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("unhealthy", "Target.Timeout"))
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
      sample.setTaskHealth(("draining", "Target.Timeout"), ("unhealthy.draining", "Target.Timeout"))
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
