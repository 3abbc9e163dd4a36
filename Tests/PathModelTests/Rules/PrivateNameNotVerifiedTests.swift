import Testing

@testable import PathModel

/// The service's private name that is not verified.
@Suite struct PrivateNameNotVerifiedTests {
  private let rule = RuleDrive(.privateNameNotVerified) { sample in
    sample.setPrivateName("api.example.com", "pendingVerification")
  }
  private static let next =
    "ec2 start-vpc-endpoint-service-private-dns-verification --service-id vpce-svc-1 "
    + "--profile provider --region eu-west-1"

  @Test(arguments: ["pendingVerification", "failed", "PendingVerification"])
  func nameThatNobodyUsesIsAdvice(state: String) throws {
    let finding = try rule.finds(
      .advice,
      .endpointService,
      "api.example.com",
      next: Self.next,
      and: { $0.setPrivateName("api.example.com", state) }
    )
    #expect(finding.evidence.first?.hasSuffix("State \(state)") == true)
  }

  @Test func nameThatTheEndpointIsToUseIsAWarning() throws {
    try rule.finds(
      .warning,
      .endpointService,
      "api.example.com",
      next: Self.next,
      and: { sample in sample.changeEndpoint { $0.privateDNSEnabled = true } }
    )
  }

  @Test(arguments: ["verified", "odd"])
  func otherStateIsNone(state: String) {
    rule.findsNothing { $0.setPrivateName("api.example.com", state) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .services)
    rule.warnsAtMost(flaw, without: .endpoints)
  }
}
