import Testing

@testable import PathModel

/// The load balancer that is being made.
@Suite struct LoadBalancerProvisioningTests {
  private let rule = RuleDrive(.loadBalancerProvisioning) { sample in
    sample.changeNetworkLoadBalancer { $0.state = Open(LoadBalancer.State.provisioning) }
  }

  @Test func networkLoadBalancerIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "demo-network",
      next: "elbv2 describe-load-balancers --names demo-network --profile provider "
        + "--region eu-west-1"
    )
  }

  @Test func applicationLoadBalancerIsFound() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "demo-application",
      next: "elbv2 describe-load-balancers --names demo-application --profile "
        + "provider --region eu-west-1",
      and: { sample in
        sample.changeNetworkLoadBalancer { $0.state = Open(LoadBalancer.State.active) }
        sample.changeApplicationLoadBalancer { $0.state = Open(LoadBalancer.State.provisioning) }
      }
    )
  }

  @Test func activeBalancerIsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.state = Open(LoadBalancer.State.active) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers)
  }
}
