import Testing

@testable import PathModel

/// The endpoint that is not, or no longer, ready.
@Suite struct EndpointNotReadyTests {
  private let rule = RuleDrive(.endpointNotReady) { sample in
    sample.changeEndpoint { $0.state = Open(EndpointState.pending) }
  }

  @Test func pendingEndpointIsFound() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoints --filters "
        + "Name=vpc-endpoint-id,Values=vpce-1 --profile customer --region "
        + "eu-west-1"
    )
  }

  @Test func deletedEndpointIsFound() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoints --filters "
        + "Name=vpc-endpoint-id,Values=vpce-1 --profile customer --region "
        + "eu-west-1",
      and: { sample in
        sample.changeEndpoint { $0.state = Open(EndpointState.deleted) }
      }
    )
  }

  @Test func missingEndpointIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoints --filters "
        + "Name=vpc-endpoint-id,Values=vpce-1 --profile customer --region "
        + "eu-west-1",
      and: { sample in
        sample.customer.endpoints = HealthySample.value([])
      }
    )
    #expect(finding.evidence == ["ec2 describe-vpc-endpoints: no vpce-1"])
  }

  @Test func partialEndpointIsAWarning() throws {
    try rule.finds(
      .warning,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoints --filters "
        + "Name=vpc-endpoint-id,Values=vpce-1 --profile customer --region "
        + "eu-west-1",
      and: { sample in
        sample.changeEndpoint { $0.state = Open(EndpointState.partial) }
      }
    )
  }

  @Test func endpointBeingDeletedIsAWarning() throws {
    try rule.finds(
      .warning,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoints --filters "
        + "Name=vpc-endpoint-id,Values=vpce-1 --profile customer --region "
        + "eu-west-1",
      and: { sample in
        sample.changeEndpoint { $0.state = Open(EndpointState.deleting) }
      }
    )
  }

  @Test func availableEndpointIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.available) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints)
  }
}
