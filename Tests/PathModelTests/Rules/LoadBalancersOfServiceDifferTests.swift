import Testing

@testable import PathModel

/// The NLBs of one service that listen on different ports.
@Suite struct LoadBalancersOfServiceDifferTests {
  private let rule = RuleDrive(.loadBalancersOfServiceDiffer) { sample in
    sample.changeEndpointService {
      $0.networkLoadBalancerARNs = [HealthySample.nlb, HealthySample.otherNLB]
    }
    sample.provider.listeners[HealthySample.otherNLB] = HealthySample.value([])
  }

  @Test func balancerThatLacksAPortIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .endpointService,
      "other-nlb",
      next: "elbv2 describe-listeners --load-balancer-arn \(HealthySample.otherNLB) "
        + "--profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence == [
        "elbv2 describe-listeners: demo-nlb has TCP:80",
        "elbv2 describe-listeners: other-nlb has no listener",
      ]
    )
  }

  @Test func samePortsAreNone() {
    rule.findsNothing { sample in
      sample.provider.listeners[HealthySample.otherNLB] = HealthySample.value([
        HealthySample.listener(80, "TCP")
      ])
    }
  }

  @Test func oneBalancerIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.networkLoadBalancerARNs = [HealthySample.nlb] }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    let other = Fact("other", \.provider.listeners[HealthySample.otherNLB])
    rule.isSilent(flaw, without: .services, .networkListeners, other)
  }
}
