import Testing

@testable import PathModel

/// The load balancer that AWS could not make.
@Suite struct LoadBalancerFailedTests {
  private let rule = RuleDrive(.loadBalancerFailed) { sample in
    sample.changeNetworkLoadBalancer { $0.state = Open(LoadBalancer.State.failed) }
    sample.changeNetworkLoadBalancer { $0.stateReason = "address in use" }
  }

  @Test func reasonIsSaid() throws {
    let finding = try rule.finds(
      .critical,
      .networkLoadBalancer,
      "demo-network",
      next: "elbv2 describe-load-balancers --names demo-network --profile provider "
        + "--region eu-west-1"
    )
    #expect(finding.message == "AWS could not make load balancer demo-network: address in use")
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
