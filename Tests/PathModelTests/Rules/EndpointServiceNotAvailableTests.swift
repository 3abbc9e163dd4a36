import Testing

@testable import PathModel

/// The endpoint service that is not available.
@Suite struct EndpointServiceNotAvailableTests {
  private let rule = RuleDrive(.endpointServiceNotAvailable) { sample in
    sample.changeEndpointService { $0.state = Open(EndpointService.State.failed) }
  }

  @Test func failedServiceIsFound() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "vpce-svc-1",
      next: "ec2 describe-vpc-endpoint-service-configurations --service-ids "
        + "vpce-svc-1 --profile provider --region eu-west-1"
    )
  }

  @Test func serviceBeingDeletedIsAWarning() throws {
    try rule.finds(
      .warning,
      .endpointService,
      "vpce-svc-1",
      next: "ec2 describe-vpc-endpoint-service-configurations --service-ids "
        + "vpce-svc-1 --profile provider --region eu-west-1",
      and: { sample in
        sample.changeEndpointService { $0.state = Open(EndpointService.State.deleting) }
      }
    )
  }

  @Test func availableServiceIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.state = Open(EndpointService.State.available) }
    }
  }

  @Test func newWordIsNone() {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.state = Open("odd") }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .services)
  }
}
