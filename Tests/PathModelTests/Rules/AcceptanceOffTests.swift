import Testing

@testable import PathModel

/// The endpoint service that accepts connections by itself.
@Suite struct AcceptanceOffTests {
  private let rule = RuleDrive(.acceptanceOff) { sample in
    sample.changeEndpointService { $0.acceptanceRequired = false }
  }

  @Test func serviceThatAcceptsByItselfIsFound() throws {
    try rule.advises(
      .endpointService,
      HealthySample.serviceID,
      next: "ec2 modify-vpc-endpoint-service-configuration --service-id vpce-svc-1 "
        + "--acceptance-required --profile provider --region eu-west-1"
    )
  }

  @Test(arguments: [true, nil])
  func otherServiceIsNone(isRequired: Bool?) {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.acceptanceRequired = isRequired }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .services)
  }
}
