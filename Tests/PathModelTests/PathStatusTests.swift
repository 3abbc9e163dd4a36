import FoundationEssentials
import Testing

@testable import PathModel

@Suite struct PathStatusTests {
  @Test func healthyPathIsUpOnEveryHop() {
    let status = HealthySample.status
    #expect(status.state == .up)
    #expect(status.hops.map(\.kind) == HealthySample.hops)
    #expect(
      status.hops.map(\.summary) == [
        "instance running; instance status check ok; system status check ok",
        "endpoint available", "service available; connection available",
        "load balancer active; 1 of 1 targets healthy",
        "load balancer active; 2 of 2 targets healthy",
        "service ACTIVE; 2 of 2 tasks running",
      ]
    )
  }

  @Test func nothingKnownIsUnknownOnEveryHop() {
    let status = PathStatus.derive(Sample(at: HealthySample.at))
    #expect(status.state == .unknown)
    #expect(status.hops.allSatisfy { $0.state == .unknown && !$0.summary.isEmpty })
    #expect(status.choice == .waiting)
  }

  @Test(arguments: [
    ([HopState](), HopState.unknown), ([.up], .up), ([.up, .unknown], .unknown),
    ([.up, .unknown, .degraded], .degraded), ([.up, .unknown, .degraded, .down], .down),
    ([.down, .up], .down),
  ])
  func gravestStateCounts(states: [HopState], expected: HopState) {
    #expect(HopState.gravest(of: states) == expected)
    #expect(HopState.gravest(of: states.reversed()) == expected)
  }

  @Test func clientThatIsDownOnlyDegradesAPathThatIsUp() {
    var sample = HealthySample.sample
    sample.customer.instances = HealthySample.value([HealthySample.instance("i-1", .stopped)])
    #expect(PathStatus.derive(sample)[.client].state == .down)
    #expect(PathStatus.derive(sample).state == .degraded)
    sample.provider.targetHealth[HealthySample.albGroup].fail(Problem(.network, "offline"))
    #expect(PathStatus.derive(sample).state == .unknown)
    sample.provider.listeners[HealthySample.nlb] = HealthySample.value([])
    #expect(PathStatus.derive(sample).state == .down)
  }

  private static let noClient: [Reading<[Instance]>] = [
    HealthySample.value([]), .pending, .unavailable(Problem(.permission, "no permission")),
  ]

  @Test(arguments: noClient)
  func pathWithoutAClientIsUp(instances: Reading<[Instance]>) {
    var sample = HealthySample.sample
    sample.customer.instances = instances
    let status = PathStatus.derive(sample)
    #expect(status[.client].state == .unknown)
    #expect(status.state == .up)
  }

  @Test func equalSamplesGiveEqualStatuses() {
    #expect(PathStatus.derive(HealthySample.sample) == PathStatus.derive(HealthySample.sample))
  }

  @Test func providerAloneShowsItsHops() {
    var sample = HealthySample.sample
    sample.path = PathIdentity(endpointID: nil, serviceID: HealthySample.serviceID)
    sample.customer = CustomerFacts()
    sample.customer.endpoints = .unavailable(Problem(.auth, "no credentials"))
    let status = PathStatus.derive(sample)
    #expect(status.hops.map(\.state) == [.unknown, .unknown, .up, .up, .up, .up])
    #expect(status[.endpoint].summary == "cannot read the endpoint: no credentials")
    #expect(status.state == .unknown)
  }

  @Test func customerAloneShowsItsHops() {
    var sample = HealthySample.sample
    sample.provider = ProviderFacts()
    sample.provider.endpointServices = .unavailable(Problem(.permission, "no permission"))
    let status = PathStatus.derive(sample)
    #expect(status.hops.map(\.state) == [.up, .up, .unknown, .unknown, .unknown, .unknown])
    #expect(status[.endpointService].id == HealthySample.serviceID)
    #expect(status.state == .unknown)
  }

  @Test(arguments: [
    ("rejected", "endpoint is rejected: the provider refused it"),
    ("pendingAcceptance", "endpoint is pendingAcceptance: the provider has to accept it"),
    ("failed", "endpoint is failed: no free addresses"),
  ])
  func stateOfTheEndpointIsExplained(state: String, summary: String) {
    var sample = HealthySample.sample
    sample.customer.endpoints = sample.customer.endpoints.changing {
      $0[0].state = Open(state)
      if state == "failed" { $0[0].failure = "no free addresses" }
    }
    #expect(PathStatus.derive(sample)[.endpoint].summary.hasSuffix("; \(summary)"))
  }

  @Test func reasonOfABrokenLoadBalancerIsSaid() {
    var sample = HealthySample.sample
    sample.provider.loadBalancers = sample.provider.loadBalancers.changing {
      $0[0].state = Open(LoadBalancer.State.failed)
      $0[0].stateReason = "could not be set up"
    }
    let summary = PathStatus.derive(sample)[.networkLoadBalancer].summary
    #expect(summary.hasSuffix("load balancer is failed: could not be set up"))
  }

  @Test func endpointThatIsNoLongerListedIsDown() {
    var sample = HealthySample.sample
    sample.customer.endpoints = HealthySample.value([])
    let hop = PathStatus.derive(sample)[.endpoint]
    #expect(hop.state == .down)
    #expect(hop.summary.hasSuffix("; endpoint vpce-1 does not exist"))
  }

  @Test func connectionThatIsNotListedIsDown() {
    var sample = HealthySample.sample
    sample.provider.connections = HealthySample.value([])
    let hop = PathStatus.derive(sample)[.endpointService]
    #expect(hop.state == .down)
    #expect(hop.summary == "no connection from vpce-1")
  }

  private static let others: [(states: [EndpointState], hop: HopState)] = [
    ([], .down), ([.available], .up), ([.available, .available], .up),
    ([.available, .rejected], .unknown), ([.pendingAcceptance], .down),
    ([.pendingAcceptance, .pendingAcceptance], .unknown),
  ]

  @Test(arguments: others)
  func withoutTheCustomersSideEveryConnectionCounts(states: [EndpointState], hop: HopState) {
    var sample = HealthySample.sample
    sample.path?.endpointID = nil
    sample.customer.endpoints = .unavailable(Problem(.auth, "expired"))
    sample.provider.connections = HealthySample.value(
      states.enumerated().map { index, state in
        var connection = EndpointConnection()
        connection.endpointID = "vpce-\(index)"
        connection.state = Open(state)
        return connection
      }
    )
    #expect(PathStatus.derive(sample)[.endpointService].state == hop)
    #expect(PathStatus.derive(sample).state != .up)
  }

  @Test func withoutAnyConnectionToReadTheServiceIsNotUp() {
    var sample = HealthySample.sample
    sample.path?.endpointID = nil
    sample.provider.connections = .unavailable(Problem(.permission, "no"))
    #expect(PathStatus.derive(sample)[.endpointService].state == .unknown)
  }

  private static let searches: [(clusters: Reading<[String]>, summary: String)] = [
    (.pending, "waiting for the ECS clusters"),
    (.unavailable(Problem(.permission, "no")), "cannot read the ECS clusters: no"),
    (HealthySample.value(["c"]), "no ECS service registers tasks in the ALB's target group"),
  ]

  @Test(arguments: searches)
  func serviceThatIsNotFoundIsUnknown(clusters: Reading<[String]>, summary: String) {
    var sample = HealthySample.sample
    sample.provider.service = .pending
    sample.provider.clusterARNs = clusters
    sample.provider.scannedServices = Readings()
    sample.provider.scannedServices["c 1"] = HealthySample.value([])
    let hop = PathStatus.derive(sample)[.service]
    #expect(hop.state == .unknown)
    #expect(hop.summary == summary)
  }

  /// What answers is named for what it is, once it is known that no ECS service runs it.
  @Test(arguments: [("ip", Hop.Kind.addresses), ("instance", .instances), ("lambda", .function)])
  func withoutAServiceTheTargetsAreTheLastHop(type: String, kind: Hop.Kind) {
    var sample = HealthySample.sample
    sample.provider.service = .pending
    sample.provider.clusterARNs = HealthySample.value([])
    sample.provider.scannedServices = Readings()
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      $0[1].targetType = type
    }
    let status = PathStatus.derive(sample)
    #expect(status.hops.last?.kind == kind)
    #expect(status.hops.last?.summary == "2 of 2 targets healthy")
    #expect(status.state == .up)
  }

  @Test func serviceThatWasKnownAndIsGoneIsDown() {
    var sample = HealthySample.sample
    sample.provider.service = HealthySample.value(nil)
    let hop = PathStatus.derive(sample)[.service]
    #expect(hop.state == .down)
    #expect(hop.summary.hasSuffix("; the ECS service does not exist"))
  }
}
