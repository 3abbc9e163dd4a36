import Testing

@testable import PathModel

/// The NLB's listener that leads to the ALB over something else than TCP.
@Suite struct ListenerProtocolUnsuitedTests {
  private let rule = RuleDrive(.listenerProtocolUnsuited) { sample in
    sample.forwardNetworkListener(over: "UDP")
    sample.setRules(
      of: HealthySample.endpointGroup,
      inbound: [HealthySample.rule("-1", nil, blocks: ["10.1.1.0/24"])]
    )
  }

  @Test func datagramsAreFound() throws {
    let finding = try rule.finds(
      .critical,
      .networkLoadBalancer,
      "UDP:80",
      next: "elbv2 modify-listener --listener-arn \(HealthySample.nlbListener) --protocol TCP "
        + "--profile provider --region eu-west-1"
    )
    #expect(rule.status().faults == [finding])
  }

  @Test(arguments: ["TLS", "QUIC", "TCP_UDP", "TCP_QUIC", "odd"])
  func anyOtherProtocolIsNone(word: String) {
    rule.findsNothing { sample in
      sample.forwardNetworkListener(over: word)
      sample.setBalancerHealth("unhealthy", "odd")
    }
  }

  @Test func plainConnectionsAreNone() {
    rule.findsNothing { $0.forwardNetworkListener() }
  }

  @Test func listenerOfUnknownProtocolIsNone() {
    rule.findsNothing { $0.changeNetworkListener { $0.networkProtocol = nil } }
  }

  @Test func listenerOfOtherTargetsIsNone() {
    rule.findsNothing { $0.forwardNetworkListener(to: "other", over: "UDP") }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .networkListeners, .groups)
  }
}
