import Testing

@testable import PathModel

/// The endpoint that the provider rejected.
@Suite struct EndpointRejectedTests {
  private let rule = RuleDrive(.endpointRejected) { sample in
    sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
  }

  @Test func rejectedEndpointIsFound() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 accept-vpc-endpoint-connections --service-id vpce-svc-1 "
        + "--vpc-endpoint-ids vpce-1 --profile provider --region eu-west-1"
    )
  }

  @Test func rejectedConnectionIsFound() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "vpce-1",
      next: "ec2 accept-vpc-endpoint-connections --service-id vpce-svc-1 "
        + "--vpc-endpoint-ids vpce-1 --profile provider --region eu-west-1",
      and: { sample in
        sample.customer.endpoints = .pending
        sample.provider.connections = sample.provider.connections.changing {
          $0[0].state = Open(EndpointState.rejected)
        }
      }
    )
  }

  @Test func anotherStateIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.pendingAcceptance) }
    }
  }

  @Test func newWordIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open("odd") }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints)
  }
}
