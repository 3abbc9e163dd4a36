import Testing

@testable import PathModel

/// The client in a zone that the endpoint could be in, and is not.
@Suite struct EndpointLacksClientZoneTests {
  private let rule = RuleDrive(.endpointLacksClientZone) { sample in
    sample.changeEndpoint { $0.subnetIDs = [HealthySample.customerSubnets[1]] }
  }

  @Test func zoneOfTheClientIsAdvised() throws {
    try rule.finds(
      .advice,
      .endpoint,
      "vpce-1",
      next: "ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-1 --add-subnet-ids subnet-2a "
        + "--profile customer --region eu-west-1"
    )
  }

  @Test func zoneThatTheServiceIsNotInIsNone() {
    rule.findsNothing { sample in
      sample.provider.network.subnets = sample.provider.network.subnets.changing {
        $0[0].zoneID = "euw1-az3"
      }
    }
  }

  @Test func clientInTheEndpointsZoneIsNone() {
    rule.findsNothing { sample in
      sample.changeClient { $0.subnetID = HealthySample.customerSubnets[1] }
    }
  }

  @Test func subnetThatIsNotKnownIsNone() {
    rule.findsNothing { sample in sample.changeClient { $0.subnetID = nil } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(
      flaw,
      without: .endpoints,
      .instances,
      .balancers,
      .customerSubnets,
      .providerSubnets
    )
  }
}
