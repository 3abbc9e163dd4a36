import Testing

@testable import PathModel

/// The endpoint that nobody accepted in time.
@Suite struct EndpointExpiredTests {
  private let rule = RuleDrive(.endpointExpired) { sample in
    sample.changeEndpoint { $0.state = Open(EndpointState.expired) }
  }

  @Test func expiredEndpointIsFound() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 delete-vpc-endpoints --vpc-endpoint-ids vpce-1 --profile customer "
        + "--region eu-west-1"
    )
  }

  @Test func anotherStateIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.deleted) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints)
  }
}
