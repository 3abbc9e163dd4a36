import Testing

@testable import PathModel

/// The target that is an instance which does not run.
@Suite struct TargetStateInvalidTests {
  private let rule = RuleDrive(.targetStateInvalid) { sample in
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([
      HealthySample.target(HealthySample.taskAddresses[0], 8080, zone: HealthySample.zones[0]),
      stopped,
    ])
  }

  @Test func instanceThatStoppedIsFound() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "i-9:8080",
      next: "ec2 describe-instances --instance-ids i-9 --profile provider --region eu-west-1"
    )
  }

  @Test func withoutAHealthyTargetItIsCritical() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "i-9:8080",
      next: "ec2 describe-instances --instance-ids i-9 --profile provider --region eu-west-1",
      and: {
        $0.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([stopped])
      }
    )
  }

  @Test func healthyTargetsAreNone() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("healthy", nil)) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}

private var stopped: TargetHealth {
  var target = HealthySample.target("i-9", 8080, zone: HealthySample.zones[1], "unused")
  target.reason = "Target.InvalidState"
  return target
}
