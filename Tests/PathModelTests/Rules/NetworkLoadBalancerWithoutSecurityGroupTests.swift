import Testing

@testable import PathModel

/// The NLB that was made without security groups.
@Suite struct NetworkLoadBalancerWithoutSecurityGroupTests {
  private let rule = RuleDrive(.networkLoadBalancerWithoutSecurityGroup) { sample in
    sample.changeNetworkLoadBalancer { $0.prefixForIPv6SourceNAT = "off" }
  }

  @Test func balancerWithoutGroupsIsAdvice() throws {
    try rule.finds(
      .advice,
      .networkLoadBalancer,
      "demo-network",
      next: "elbv2 describe-load-balancers --load-balancer-arns \(HealthySample.nlb) --query "
        + "'LoadBalancers[].[LoadBalancerName,SecurityGroups]' --profile provider "
        + "--region eu-west-1"
    )
  }

  @Test func adviceChangesNoState() {
    var sample = HealthySample.sample
    sample.changeNetworkLoadBalancer { $0.prefixForIPv6SourceNAT = "off" }
    #expect(PathStatus.derive(sample).state == .up)
  }

  @Test func balancerWithAGroupIsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.securityGroupIDs = ["sg-nlb"] }
    }
  }

  @Test func oldCLIThatMayLeaveGroupsOutIsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.prefixForIPv6SourceNAT = nil }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers)
  }
}
