import Testing

@testable import PathModel

/// The endpoint and the NLB in different zones.
@Suite struct NoCommonZoneTests {
  private let rule = RuleDrive(.noCommonZone) { sample in
    sample.provider.network.subnets = sample.provider.network.subnets.changing {
      $0[0].zoneID = "euw1-az3"
      $0[1].zoneID = "euw1-az4"
    }
  }

  @Test func zonesThatDoNotMeetAreFound() throws {
    try rule.finds(
      .critical,
      .endpoint,
      "vpce-1",
      next: "ec2 describe-subnets --filters "
        + "Name=availability-zone-id,Values=euw1-az3,euw1-az4 "
        + "Name=vpc-id,Values=vpc-2 --profile customer --region eu-west-1"
    )
  }

  @Test func oneCommonZoneIsEnough() {
    rule.findsNothing { sample in
      sample.provider.network.subnets = sample.provider.network.subnets.changing {
        $0[1].zoneID = "euw1-az2"
      }
    }
  }

  @Test func zoneWithoutAnIDIsNone() {
    rule.findsNothing { sample in
      sample.provider.network.subnets = sample.provider.network.subnets.changing {
        $0[1].zoneID = nil
      }
    }
  }

  @Test func otherRegionNeedsNoCommonZone() {
    rule.findsNothing { $0.moveCustomer(to: "us-east-1") }
    rule.findsNothing { sample in
      sample.customer.network.subnets = sample.customer.network.subnets.changing {
        $0[0].zoneID = "use1-az1"
        $0[1].zoneID = "use1-az2"
      }
    }
  }

  @Test func anotherNLBOfTheServiceMayBeInACommonZone() {
    rule.findsNothing { sample in
      sample.changeEndpointService { $0.networkLoadBalancerARNs.append(HealthySample.otherNLB) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .balancers, .customerSubnets, .providerSubnets)
  }
}
