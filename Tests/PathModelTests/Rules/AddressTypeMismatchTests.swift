import Testing

@testable import PathModel

/// The endpoint that speaks IPv6 to a service that does not.
@Suite struct AddressTypeMismatchTests {
  private let rule = RuleDrive(.addressTypeMismatch) { sample in
    var rule = HealthySample.rule("tcp", 80, blocks: ["10.1.1.0/24"])
    rule.ipv6CIDRBlocks = ["::/0"]
    sample.setRules(of: HealthySample.endpointGroup, inbound: [rule])
    sample.changeEndpoint { $0.addressType = "ipv6" }
  }
  private static let next =
    "elbv2 set-ip-address-type --load-balancer-arn \(HealthySample.nlb) "
    + "--ip-address-type dualstack --profile provider --region eu-west-1"

  @Test func endpointWithoutIPv4IsCutOff() throws {
    let finding = try rule.finds(
      .critical,
      .networkLoadBalancer,
      "demo-network",
      next: Self.next
    )
    #expect(finding.evidence.count == 3)
  }

  @Test func endpointWithBothIsAWarning() throws {
    try rule.finds(
      .warning,
      .networkLoadBalancer,
      "demo-network",
      next: Self.next,
      and: { sample in sample.changeEndpoint { $0.addressType = "dualstack" } }
    )
  }

  @Test func serviceThatDoesNotOfferItIsFound() throws {
    try rule.finds(
      .critical,
      .endpointService,
      "vpce-svc-1",
      next: "ec2 modify-vpc-endpoint-service-configuration --service-id vpce-svc-1 "
        + "--add-supported-ip-address-types ipv6 --profile provider --region eu-west-1",
      and: { sample in sample.changeNetworkLoadBalancer { $0.addressType = "dualstack" } }
    )
  }

  @Test func serviceWithIPv6IsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.addressType = "dualstack" }
      sample.changeEndpointService { $0.supportedAddressTypes = ["ipv4", "ipv6"] }
    }
  }

  @Test func typesThatAreNotKnownAreNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.addressType = nil }
      sample.changeEndpointService { $0.supportedAddressTypes = [] }
    }
    rule.findsNothing { sample in sample.changeEndpoint { $0.addressType = nil } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .services)
  }
}
