import Testing

@testable import PathModel

/// The NLB that listens on nothing.
@Suite struct NetworkLoadBalancerWithoutListenerTests {
  private let rule = RuleDrive(.networkLoadBalancerWithoutListener) { sample in
    sample.provider.listeners[HealthySample.nlb] = HealthySample.value([])
  }

  @Test func missingListenerIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "demo-network",
      next: "elbv2 create-listener --load-balancer-arn "
        + "\(HealthySample.nlb) "
        + "--protocol TCP --port 80 --default-actions "
        + "Type=forward,TargetGroupArn=\(HealthySample.nlbGroup) "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func listenerOfUnknownProtocolIsNone() {
    rule.findsNothing { sample in
      sample.provider.listeners[HealthySample.nlb] = HealthySample.value([Listener()])
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .networkListeners)
  }

  @Test(arguments: ["UDP", "QUIC", "TLS", "TCP_UDP", "TCP_QUIC", "odd"])
  func listenerOfAnyProtocolThatAnEndpointMayCarryIsOne(word: String) {
    rule.findsNothing { sample in
      sample.provider.listeners[HealthySample.nlb] = HealthySample.value([
        HealthySample.listener(80, word)
      ])
    }
  }
}
