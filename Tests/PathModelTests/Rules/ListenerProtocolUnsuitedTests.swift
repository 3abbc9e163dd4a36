import Testing

@testable import PathModel

/// The NLB's listener that leads to the ALB over something else than TCP.
@Suite struct ListenerProtocolUnsuitedTests {
  private let rule = RuleDrive(.listenerProtocolUnsuited) { sample in
    sample.forwardNetworkListener(over: "UDP")
  }

  @Test func datagramsAreFound() throws {
    let finding = try rule.finds(
      .critical,
      .networkLoadBalancer,
      "UDP:80",
      next: "elbv2 modify-listener --listener-arn \(HealthySample.nlbListener) --protocol TCP "
        + "--profile provider --region eu-west-1"
    )
    #expect(rule.status().findings[0] != finding, "the missing TCP listener follows from it")
    #expect(rule.status().faults.count == 1)
  }

  @Test func encryptionIsFoundWhileTheBalancerFailsAndTasksDoNot() throws {
    try rule.finds(
      .warning,
      .networkLoadBalancer,
      "TLS:80",
      next: "elbv2 modify-listener --listener-arn \(HealthySample.nlbListener) --protocol TCP "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.forwardNetworkListener(over: "TLS")
        sample.setBalancerHealth("unhealthy", "odd")
      }
    )
  }

  @Test func encryptionThatWorksIsNone() {
    rule.findsNothing { $0.forwardNetworkListener(over: "TLS") }
  }

  @Test func encryptionIsNotBlamedForTasksThatFail() {
    rule.findsNothing { sample in
      sample.forwardNetworkListener(over: "TLS")
      sample.setBalancerHealth("unhealthy", "odd")
      sample.setTaskHealth(("unhealthy", "odd"), ("unhealthy", "odd"))
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
