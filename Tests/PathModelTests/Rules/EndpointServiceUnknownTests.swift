import Testing

@testable import PathModel

/// The endpoint to a service that the provider's account does not have.
@Suite struct EndpointServiceUnknownTests {
  private let rule = RuleDrive(.endpointServiceUnknown) { sample in
    sample.changeEndpointService {
      $0.id = "vpce-svc-9"
      $0.name = "com.amazonaws.vpce.eu-west-1.vpce-svc-9"
    }
  }

  @Test func serviceOfAnotherNameIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .endpointService,
      "com.amazonaws.vpce.eu-west-1.vpce-svc-1",
      next: "ec2 describe-vpc-endpoint-service-configurations --query "
        + "'ServiceConfigurations[].ServiceName' --profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence.last
        == "ec2 describe-vpc-endpoint-service-configurations: "
        + "com.amazonaws.vpce.eu-west-1.vpce-svc-9"
    )
  }

  @Test func accountWithoutServicesIsFound() {
    let found = rule.findings { $0.provider.endpointServices = HealthySample.value([]) }
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func endpointOfAServiceOfAWSIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpoint { $0.serviceName = "com.amazonaws.eu-west-1.s3" }
    }
  }

  @Test func nameThatIsNotKnownIsNone() {
    rule.findsNothing { sample in sample.changeEndpoint { $0.serviceName = nil } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .services)
  }
}
