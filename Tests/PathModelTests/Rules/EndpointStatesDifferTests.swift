import Testing

@testable import PathModel

/// Both sides' views of one state, compared.
@Suite struct EndpointStatesDifferTests {
  private let rule = RuleDrive(.endpointStatesDiffer) { sample in
    sample.provider.connections = sample.provider.connections.changing {
      $0[0].state = Open(EndpointState.pendingAcceptance)
    }
  }

  @Test func differentStatesAreFound() throws {
    try rule.finds(
      .warning,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-vpc-endpoint-connections --filters "
        + "Name=vpc-endpoint-id,Values=vpce-1 --profile provider --region eu-west-1"
    )
  }

  @Test func theSameStateInOtherLettersIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.state = Open("PendingAcceptance") }
    }
  }

  @Test(arguments: [EndpointState.failed, .partial, .deleting])
  func whatIsTheEndpointsOwnAffairIsNone(state: EndpointState) {
    rule.findsNothing { sample in sample.changeEndpoint { $0.state = Open(state) } }
  }

  @Test func newWordIsNone() {
    rule.findsNothing { sample in sample.changeEndpoint { $0.state = Open("odd") } }
  }

  @Test func whatTheCustomerSeesExplainsIt() {
    var sample = HealthySample.sample
    sample.changeEndpoint { $0.state = Open(EndpointState.rejected) }
    let faults = PathStatus.derive(sample).faults
    #expect(faults.map(\.rule) == ["endpoint-rejected"])
    #expect(faults.first?.evidence.contains { $0.hasSuffix("VpcEndpointState available") } == true)
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheCustomersView(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints)
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheProvidersView(flaw: Flaw) {
    rule.isSilent(flaw, without: .connections)
  }
}
