import Testing

@testable import PathModel

/// The load balancer that cannot grow.
@Suite struct LoadBalancerImpairedTests {
  private let rule = RuleDrive(.loadBalancerImpaired) { sample in
    sample.changeApplicationLoadBalancer { $0.state = Open(LoadBalancer.State.activeImpaired) }
  }

  @Test func impairedBalancerIsAWarning() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "demo-application",
      next: "elbv2 describe-load-balancers --names demo-application --profile "
        + "provider --region eu-west-1"
    )
  }

  @Test func activeBalancerIsNone() {
    rule.findsNothing { sample in
      sample.changeApplicationLoadBalancer { $0.state = Open(LoadBalancer.State.active) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers)
  }
}
