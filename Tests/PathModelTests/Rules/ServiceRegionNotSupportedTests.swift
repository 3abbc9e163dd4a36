import Testing

@testable import PathModel

/// The endpoint in a region that the service cannot be used from.
@Suite struct ServiceRegionNotSupportedTests {
  private let rule = RuleDrive(.serviceRegionNotSupported) { sample in
    sample.changeConnection { $0.region = "eu-central-1" }
    sample.changeEndpointService { $0.supportedRegions = [region("eu-north-1", "Available")] }
  }

  @Test func regionThatIsNotSupportedIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .endpointService,
      "eu-central-1",
      next: "ec2 modify-vpc-endpoint-service-configuration --service-id vpce-svc-1 "
        + "--add-supported-regions eu-central-1 --profile provider --region eu-west-1"
    )
    #expect(finding.evidence.last?.hasSuffix("SupportedRegions has no eu-central-1") == true)
  }

  @Test func endpointThatIsNotAvailableIsKeptFromIt() {
    let found = rule.findings { sample in
      sample.changeEndpoint { $0.state = Open(EndpointState.failed) }
    }
    #expect(found.map(\.severity) == [.critical])
  }

  @Test func serviceThatAdmitsNoOtherRegionIsFound() {
    let found = rule.findings { sample in
      sample.changeEndpointService {
        $0.supportedRegions = []
        $0.remoteAccessEnabled = false
      }
    }
    #expect(found.first?.evidence.last?.hasSuffix("RemoteAccessEnabled false") == true)
  }

  @Test(arguments: [("Failed", 1), ("Available", 0), ("odd", 0)])
  func stateInTheRegionCounts(state: String, count: Int) {
    let region = Self.region("eu-central-1", state)
    let found = rule.findings { sample in
      sample.changeEndpointService { $0.supportedRegions = [region] }
    }
    #expect(found.count == count)
  }

  @Test func ownRegionIsNone() {
    rule.findsNothing { sample in sample.changeConnection { $0.region = "eu-west-1" } }
  }

  @Test func regionsThatAreNotKnownAreNone() {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.supportedRegions = [] }
    }
  }

  private static func region(_ name: String, _ state: String) -> SupportedRegion {
    var region = SupportedRegion()
    region.region = name
    region.state = Open(state)
    return region
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .services, .connections)
  }
}
