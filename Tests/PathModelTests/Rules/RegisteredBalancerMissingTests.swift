import Testing

@testable import PathModel

/// The NLB's target that is an ALB which does not exist.
@Suite struct RegisteredBalancerMissingTests {
  private let rule = RuleDrive(.registeredBalancerMissing) { sample in
    sample.provider.loadBalancers = sample.provider.loadBalancers.changing { $0.removeLast() }
    sample.setBalancerHealth("unhealthy", "Target.FailedHealthChecks")
  }

  @Test func balancerThatIsGoneIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .networkLoadBalancer,
      "demo-alb:8888",
      next: "elbv2 deregister-targets --target-group-arn \(HealthySample.nlbGroup) "
        + "--targets Id=\(HealthySample.alb) --profile provider --region eu-west-1"
    )
    #expect(finding.evidence.last == "elbv2 describe-load-balancers: no \(HealthySample.alb)")
    #expect(rule.status().faults.map(\.rule) == ["registered-balancer-missing"])
  }

  @Test(arguments: ["healthy", "initial", "draining"])
  func balancerThatTheListMayLackYetIsNone(state: String) {
    rule.findsNothing { $0.setBalancerHealth(state) }
  }

  @Test func emptyListSaysNothing() {
    rule.findsNothing { $0.provider.loadBalancers = HealthySample.value([]) }
  }

  @Test func balancerThatIsThereIsNone() {
    rule.findsNothing { $0.provider.loadBalancers = HealthySample.sample.provider.loadBalancers }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .groups, .networkHealth)
  }
}
