import Testing

@testable import PathModel

/// The NLB's target group without a target.
@Suite struct TargetGroupEmptyTests {
  private let rule = RuleDrive(.targetGroupEmpty) { sample in
    sample.provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value([])
  }

  @Test func missingTargetIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 register-targets --target-group-arn "
        + "\(HealthySample.nlbGroup) --targets "
        + "Id=\(HealthySample.alb) "
        + "--profile provider --region eu-west-1",
      and: { $0.wish.records.applicationLoadBalancers = [HealthySample.alb] }
    )
  }

  @Test func balancerThatNobodyNamedIsNotRegistered() throws {
    let finding = try #require(rule.findings { _ in }.first)
    #expect(finding.nextKind == .look)
    #expect(!finding.next.contains("register-targets"))
  }

  @Test func unhealthyTargetIsNone() {
    rule.findsNothing { sample in
      sample.setBalancerHealth("unhealthy")
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .networkHealth)
  }
}
