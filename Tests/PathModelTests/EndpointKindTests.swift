import Testing

@testable import PathModel

/// Endpoints that carry no requests to an endpoint service: only their state is watched.
@Suite struct EndpointKindTests {
  private static let kinds = [
    ("GatewayLoadBalancer", "Gateway Load Balancer endpoint"), ("Resource", "resource endpoint"),
    ("ServiceNetwork", "service network endpoint"), ("Later", "endpoint of the type Later"),
  ]

  @Test(arguments: kinds)
  func itsStateAloneDecides(kind: String, words: String) throws {
    let status = PathStatus.derive(sample(kind))
    #expect(status.state == .up, "\(status.findings.map(\.message))")
    #expect(status.carrying.map(\.kind) == [.endpoint])
    let finding = try #require(status.findings.first { $0.rule == "endpoint-of-another-kind" })
    #expect(finding.severity == .advice)
    #expect(finding.message.contains(words))
    #expect(status.faults.isEmpty)
    var failed = sample(kind)
    failed.customer.endpoints = failed.customer.endpoints.changing {
      $0[0].state = Open(EndpointState.failed)
    }
    #expect(PathStatus.derive(failed).state == .down)
  }

  @Test func anInterfaceEndpointIsNone() {
    #expect(PathStatus.derive(sample("Interface")).carrying.count == 5)
  }

  /// What the customer may see of somebody else's service.
  @Test func theOwnerOfTheServiceIsKnown() throws {
    var sample = HealthySample.sample
    sample.wish.unwatched = [.provider]
    var offered = OfferedService()
    offered.name = "com.amazonaws.vpce.eu-west-1.\(HealthySample.serviceID)"
    offered.owner = "999988887777"
    offered.zones = HealthySample.zones
    sample.customer.offeredServices = HealthySample.value([offered])
    let hop = PathStatus.derive(sample)[.endpointService]
    #expect(!hop.isWatched)
    #expect(hop.facts["owner"] == .text("999988887777"))
    #expect(hop.facts["zones"] == .list(HealthySample.zones))
  }

  @Test(arguments: [([0, 1], true), ([0], false)])
  func zonesOfSomebodyElsesServiceAreCompared(offeredIn: [Int], isFound: Bool) {
    var sample = HealthySample.sample
    sample.wish.unwatched = [.provider]
    sample.provider = ProviderFacts()
    sample.customer.endpoints = sample.customer.endpoints.changing {
      $0[0].subnetIDs = [HealthySample.customerSubnets[0]]
    }
    sample.customer.instances = sample.customer.instances.changing {
      $0[0].subnetID = HealthySample.customerSubnets[1]
    }
    var offered = OfferedService()
    offered.id = HealthySample.serviceID
    offered.zones = offeredIn.map { HealthySample.zones[$0] }
    sample.customer.offeredServices = HealthySample.value([offered])
    let status = PathStatus.derive(sample)
    #expect(status.findings.contains { $0.rule == "endpoint-lacks-client-zone" } == isFound)
    #expect(status.faults.isEmpty)
  }

  private func sample(_ kind: String) -> Sample {
    var sample = HealthySample.sample
    sample.customer.endpoints = sample.customer.endpoints.changing {
      $0[0].kind = kind
      if kind != "Interface" {
        $0[0].securityGroupIDs = []
        $0[0].dnsNames = []
      }
    }
    return sample
  }
}
