import Testing

@testable import PathModel

/// The customer's VPC that does not resolve the endpoint's names.
@Suite struct VPCDNSOffTests {
  private let rule = RuleDrive(.vpcDNSOff) { sample in
    sample.customer.dnsSupport = HealthySample.value(HealthySample.attribute("vpc-2", false))
  }
  private let hostnames = RuleDrive(.vpcDNSOff) { sample in
    sample.customer.dnsHostnames = HealthySample.value(HealthySample.attribute("vpc-2", false))
    sample.changeEndpoint { $0.privateDNSEnabled = true }
    sample.setPrivateName("api.example.com", "verified")
  }

  @Test func vpcWithoutAResolverIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .endpoint,
      "vpc-2",
      next: "ec2 modify-vpc-attribute --vpc-id vpc-2 --enable-dns-support Value=true "
        + "--profile customer --region eu-west-1"
    )
    #expect(finding.evidence == ["ec2 describe-vpc-attribute: vpc-2 EnableDnsSupport false"])
  }

  @Test func vpcWithoutPrivateNamesIsFound() throws {
    try hostnames.finds(
      .warning,
      .endpoint,
      "vpc-2",
      next: "ec2 modify-vpc-attribute --vpc-id vpc-2 --enable-dns-hostnames Value=true "
        + "--profile customer --region eu-west-1"
    )
  }

  @Test func hostnamesAreNotNeededWithoutAPrivateName() {
    hostnames.findsNothing { sample in sample.changeEndpoint { $0.privateDNSEnabled = false } }
    hostnames.findsNothing { sample in sample.changeEndpointService { $0.privateDNSName = nil } }
  }

  @Test func attributeThatIsOnOrNotKnownIsNone() {
    for isOn in [true, nil] {
      rule.findsNothing { sample in
        sample.customer.dnsSupport = HealthySample.value(HealthySample.attribute("vpc-2", isOn))
      }
    }
  }

  @Test func otherVPCIsNone() {
    rule.findsNothing { sample in
      sample.customer.dnsSupport = HealthySample.value(HealthySample.attribute("vpc-9", false))
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .dnsSupport)
    hostnames.isSilent(flaw, without: .endpoints, .services, .dnsHostnames)
  }
}
