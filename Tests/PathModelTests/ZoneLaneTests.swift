import FoundationEssentials
import Testing

@testable import PathModel

@Suite struct ZoneLaneTests {
  @Test func everyZoneHasALane() {
    let zones = HealthySample.status.zones
    #expect(zones.map(\.zone) == HealthySample.zones)
    #expect(zones.map(\.endpointAddress) == ["10.1.1.10", "10.1.1.77"])
    #expect(zones.map(\.endpointInterfaceStatus) == ["in-use", "in-use"])
    #expect(zones.map(\.serviceOffered) == [true, true])
    #expect(zones.map(\.networkLoadBalancerEnabled) == [true, true])
    #expect(zones.map(\.applicationLoadBalancerEnabled) == [true, true])
    #expect(zones.map(\.targets) == [1, 1])
    #expect(zones.map(\.healthyTargets) == [1, 1])
    #expect(zones.map(\.runningTasks) == [1, 1])
  }

  @Test func faultsOfOneZoneAreInItsLaneOnly() {
    var sample = HealthySample.sample
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
      HealthySample.targets("unhealthy", "healthy")
    )
    sample.provider.tasks["1"] = HealthySample.value([
      HealthySample.task("a", zone: HealthySample.zones[0], "PENDING"),
      HealthySample.task("b", zone: HealthySample.zones[1]),
      HealthySample.task("c", zone: HealthySample.zones[1], group: "service:other"),
    ])
    sample.provider.endpointServices = sample.provider.endpointServices.changing {
      $0[0].zones = [HealthySample.zones[1]]
    }
    let zones = PathStatus.derive(sample).zones
    #expect(zones.map(\.healthyTargets) == [0, 1])
    #expect(zones.map(\.targets) == [1, 1])
    #expect(zones.map(\.runningTasks) == [0, 1])
    #expect(zones.map(\.serviceOffered) == [false, true])
  }

  @Test func zoneWithATargetAloneIsShown() {
    var sample = HealthySample.sample
    let target = HealthySample.target("10.100.100.9", 8080, zone: "eu-west-1c", "unused")
    sample.provider.targetHealth[HealthySample.albGroup] = sample.provider
      .targetHealth[HealthySample.albGroup]
      .changing { $0.append(target) }
    let lane = PathStatus.derive(sample).zones.last
    #expect(lane?.zone == "eu-west-1c")
    #expect(lane?.endpointAddress == nil)
    #expect(lane?.networkLoadBalancerEnabled == false)
    #expect(lane?.serviceOffered == false)
  }

  @Test(arguments: [nil, "zoneless"])
  func targetsThatCannotBeToldByZoneAreNotMissing(how: String?) {
    var sample = HealthySample.sample
    let health = sample.provider.targetHealth[HealthySample.albGroup]
    sample.provider.targetHealth[HealthySample.albGroup] =
      how == nil
      ? .pending
      : health.changing { targets in for index in targets.indices { targets[index].zone = nil } }
    #expect(PathStatus.derive(sample).zones.map(\.knowsTargets) == [false, false])
    #expect(HealthySample.status.zones.map(\.knowsTargets) == [true, true])
  }

  @Test func whatIsNotKnownIsNeitherYesNorNo() {
    var sample = HealthySample.sample
    sample.provider = ProviderFacts()
    let zones = PathStatus.derive(sample).zones
    #expect(zones.map(\.zone) == HealthySample.zones)
    #expect(zones.map(\.serviceOffered) == [nil, nil])
    #expect(zones.map(\.networkLoadBalancerEnabled) == [nil, nil])
    #expect(zones.map(\.applicationLoadBalancerEnabled) == [nil, nil])
  }

  @Test func interfacesOfOtherEndpointsAreLeftOut() {
    var sample = HealthySample.sample
    sample.customer.networkInterfaces = sample.customer.networkInterfaces.changing {
      $0[0].id = "eni-other"
    }
    #expect(PathStatus.derive(sample).zones.map(\.endpointAddress) == [nil, "10.1.1.77"])
  }
}
