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

  // MARK: Two accounts

  /// The customer's subnets with other zone ids, in the order of the zones' names.
  private func renamed(_ ids: [String?]) -> Sample {
    var sample = HealthySample.sample
    sample.customer.network.subnets = sample.customer.network.subnets.changing { subnets in
      for index in subnets.indices { subnets[index].zoneID = ids[index] }
    }
    return sample
  }

  @Test func zonesOfTwoAccountsAreJoinedByTheirIDs() {
    let zones = PathStatus.derive(renamed(["euw1-az2", "euw1-az1"])).zones
    #expect(zones.map(\.zone) == HealthySample.zones)
    #expect(zones.map(\.zoneID) == ["euw1-az1", "euw1-az2"])
    #expect(zones.map(\.customerZone) == ["eu-west-1b", "eu-west-1a"])
    #expect(zones.map(\.endpointAddress) == ["10.1.1.77", "10.1.1.10"])
    #expect(zones.map(\.entrance) == ["eu-west-1b", "eu-west-1a"])
    #expect(
      zones.map { $0.label() } == [
        "eu-west-1a (customer's eu-west-1b)", "eu-west-1b (customer's eu-west-1a)",
      ]
    )
  }

  @Test func sameNamesAreSaidOnce() {
    #expect(HealthySample.status.zones.map { $0.label() } == HealthySample.zones)
  }

  @Test func zoneOfTheCustomerThatTheProviderIsNotInIsItsOwn() {
    let zones = PathStatus.derive(renamed(["euw1-az3", "euw1-az2"])).zones
    #expect(
      zones.map { $0.label() } == ["eu-west-1a", "eu-west-1a (customer's)", "eu-west-1b"]
    )
    #expect(zones.map(\.endpointAddress) == [nil, "10.1.1.10", "10.1.1.77"])
    #expect(zones.map(\.networkLoadBalancerEnabled) == [true, false, true])
    #expect(zones.map(\.targets) == [1, 0, 1])
  }

  @Test func namesAreNotJoinedWhereIDsAreNotKnown() {
    let zones = PathStatus.derive(renamed([nil, nil])).zones
    #expect(zones.map(\.side) == [.customer, .customer, .provider, .provider])
    #expect(zones.map(\.endpointAddress) == ["10.1.1.10", "10.1.1.77", nil, nil])
    #expect(zones.map(\.networkLoadBalancerEnabled) == [nil, nil, true, true])
    #expect(zones.map(\.healthyTargets) == [0, 0, 1, 1])
  }

  @Test func namesOfOneAccountAreJoinedWithoutIDs() {
    var sample = renamed([nil, nil])
    sample.customer.identity = sample.provider.identity
    let zones = PathStatus.derive(sample).zones
    #expect(zones.map(\.side) == [nil, nil])
    #expect(zones.map(\.endpointAddress) == ["10.1.1.10", "10.1.1.77"])
    #expect(zones.map(\.networkLoadBalancerEnabled) == [true, true])
  }

  @Test func zonesOfTwoRegionsAreNeverJoined() {
    var sample = renamed(["use1-az1", "use1-az2"])
    sample.moveCustomer(to: "us-east-1")
    let zones = PathStatus.derive(sample).zones
    #expect(
      zones.map { $0.label() } == [
        "us-east-1a (customer's)", "us-east-1b (customer's)", "eu-west-1a (provider's)",
        "eu-west-1b (provider's)",
      ]
    )
    #expect(zones.map(\.entrance) == ["us-east-1a", "us-east-1b", nil, nil])
  }

  @Test func interfacesOfOtherEndpointsAreLeftOut() {
    var sample = HealthySample.sample
    sample.customer.networkInterfaces = sample.customer.networkInterfaces.changing {
      $0[0].id = "eni-other"
    }
    #expect(PathStatus.derive(sample).zones.map(\.endpointAddress) == [nil, "10.1.1.77"])
  }
}

extension Sample {
  /// Puts the customer's side into another region than the service's; its zone ids stay.
  mutating func moveCustomer(to region: String) {
    func moved(_ zone: String?) -> String? {
      zone.map { $0.replacing("eu-west-1", with: region) }
    }
    customer.access.region = region
    customer.network.subnets = customer.network.subnets.changing { subnets in
      for index in subnets.indices { subnets[index].zone = moved(subnets[index].zone) }
    }
    customer.networkInterfaces = customer.networkInterfaces.changing { interfaces in
      for index in interfaces.indices { interfaces[index].zone = moved(interfaces[index].zone) }
    }
  }
}
