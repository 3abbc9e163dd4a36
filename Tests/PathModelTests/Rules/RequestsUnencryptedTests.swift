import Testing

@testable import PathModel

/// Requests that come over plain HTTP.
@Suite struct RequestsUnencryptedTests {
  private let rule = RuleDrive(.requestsUnencrypted) { _ in }

  @Test func plainRequestsAreFound() throws {
    let finding = try rule.advises(
      .applicationLoadBalancer,
      "HTTP:8888",
      next: "acm list-certificates --profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence == ["elbv2 describe-listeners: the ALB has HTTP:8888, the NLB TCP:80"]
    )
  }

  @Test func encryptedRequestsAreNone() {
    rule.findsNothing { $0.changeApplicationListener { $0.networkProtocol = "HTTPS" } }
  }

  @Test func whatTheNetworkLoadBalancerDecryptsIsNone() {
    rule.findsNothing { $0.changeNetworkListener { $0.networkProtocol = "TLS" } }
  }

  @Test func listenerThatTheNetworkLoadBalancerDoesNotUseIsNone() {
    rule.findsNothing { $0.changeApplicationListener { $0.port = 80 } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .networkListeners, .applicationListeners, .groups)
  }
}
