import Testing

@testable import PathModel

/// The NAT gateway through which the tasks of both zones leave.
@Suite struct OneNATGatewayTests {
  private let rule = RuleDrive(.oneNATGateway) { sample in
    sample.changeGateway { $0.subnetID = HealthySample.providerSubnets[0] }
  }

  @Test func gatewayOfBothZonesIsFound() throws {
    let finding = try rule.advises(
      .service,
      HealthySample.natGateway,
      next: "ec2 describe-nat-gateways --filter Name=vpc-id,Values=vpc-1 --profile provider "
        + "--region eu-west-1"
    )
    #expect(finding.message.hasPrefix("tasks in eu-west-1a and eu-west-1b leave through one"))
  }

  @Test func gatewayForEachZoneIsNone() {
    rule.findsNothing { sample in
      sample.provider.network.routeTables = sample.provider.network.routeTables.changing {
        var second = $0[0]
        second.id = "rtb-2"
        second.subnetIDs = [HealthySample.providerSubnets[1]]
        second.routes[1].target = "nat-2"
        $0[0].subnetIDs = [HealthySample.providerSubnets[0]]
        $0.append(second)
      }
    }
  }

  @Test func tasksOfOneZoneNeedOne() {
    rule.findsNothing { sample in
      sample.changeService { $0.subnetIDs = [HealthySample.providerSubnets[0]] }
    }
  }

  @Test func gatewayOfTheWholeRegionIsNone() {
    rule.findsNothing { sample in sample.changeGateway { $0.subnetID = nil } }
  }

  @Test func gatewayThatIsGoneIsNone() {
    rule.findsNothing { sample in
      sample.changeGateway { $0.state = Open(NATGateway.State.deleted) }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .providerSubnets, .routeTables, .natGateways)
  }
}

extension Sample {
  fileprivate mutating func changeGateway(_ change: (inout NATGateway) -> Void) {
    provider.network.natGateways = provider.network.natGateways.changing { change(&$0[0]) }
  }
}
