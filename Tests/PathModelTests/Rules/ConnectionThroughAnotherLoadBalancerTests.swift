import Testing

@testable import PathModel

/// The endpoint's connection that does not go through the NLB that is shown.
@Suite struct ConnectionThroughAnotherLoadBalancerTests {
  private let rule = RuleDrive(.connectionThroughAnotherLoadBalancer) { sample in
    sample.changeConnection { $0.networkLoadBalancerARNs = [HealthySample.otherNLB] }
  }

  @Test func otherBalancerIsFound() throws {
    try rule.finds(
      .warning,
      .endpointService,
      "other-nlb",
      next: "elbv2 describe-load-balancers --load-balancer-arns \(HealthySample.otherNLB) "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func balancerThatIsShownIsNone() {
    rule.findsNothing { sample in
      sample.changeConnection {
        $0.networkLoadBalancerARNs = [HealthySample.otherNLB, HealthySample.nlb]
      }
    }
  }

  @Test func balancerThatIsNotKnownIsNone() {
    rule.findsNothing { sample in sample.changeConnection { $0.networkLoadBalancerARNs = [] } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .connections, .services)
  }
}
