import Testing

@testable import PathModel

/// The endpoint that does not use the service's private name.
@Suite struct PrivateNameOffTests {
  private let rule = RuleDrive(.privateNameOff) { sample in
    sample.setPrivateName("api.example.com", "verified")
  }

  @Test func nameThatIsNotUsedIsAdvice() throws {
    try rule.finds(
      .advice,
      .endpoint,
      "vpce-1",
      next: "ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-1 --private-dns-enabled "
        + "--profile customer --region eu-west-1"
    )
  }

  @Test(arguments: [true, nil])
  func endpointThatUsesItIsNone(isOn: Bool?) {
    rule.findsNothing { sample in sample.changeEndpoint { $0.privateDNSEnabled = isOn } }
  }

  @Test func nameThatIsNotVerifiedCannotBeUsed() {
    rule.findsNothing { $0.setPrivateName("api.example.com", "pendingVerification") }
  }

  @Test func serviceWithoutANameIsNone() {
    rule.findsNothing { sample in sample.changeEndpointService { $0.privateDNSName = nil } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .services)
  }
}
