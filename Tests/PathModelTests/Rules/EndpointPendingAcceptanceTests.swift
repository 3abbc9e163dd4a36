import Testing

@testable import PathModel

/// The endpoint that waits for the provider.
@Suite struct EndpointPendingAcceptanceTests {
  private let rule = RuleDrive(.endpointPendingAcceptance) { sample in
    sample.changeEndpoint { $0.state = Open(EndpointState.pendingAcceptance) }
  }

  @Test func endpointThatWaitsForAcceptanceIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 accept-vpc-endpoint-connections --service-id vpce-svc-1 "
        + "--vpc-endpoint-ids vpce-1 --profile provider --region eu-west-1"
    )
    #expect(finding.evidence == ["ec2 describe-vpc-endpoints: vpce-1 State pendingAcceptance"])
  }

  @Test func connectionTellsWhereTheEndpointIsOutOfSight() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "vpce-1",
      next: "ec2 accept-vpc-endpoint-connections --service-id vpce-svc-1 "
        + "--vpc-endpoint-ids vpce-1 --profile provider --region eu-west-1",
      and: { sample in
        sample.customer.endpoints = .pending
        sample.provider.connections = sample.provider.connections.changing {
          $0[0].state = Open(EndpointState.pendingAcceptance)
        }
      }
    )
  }

  @Test func acceptedEndpointIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.available) }
    }
  }

  @Test func anotherStateIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints)
  }
}
