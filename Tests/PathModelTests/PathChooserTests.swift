import Testing

@testable import PathModel

@Suite struct PathChooserTests {
  private static let own = PathIdentity(endpointID: "vpce-1", serviceID: "vpce-svc-1")

  @Test func oneEndpointToOneServiceIsThePath() {
    #expect(PathChooser.choose(in: sample()) == .chosen(Self.own))
  }

  @Test func waitsForBothLists() {
    for change in [
      { (sample: inout Sample) in sample.customer.endpoints = .pending },
      { $0.provider.endpointServices = .pending },
    ] {
      var sample = sample()
      change(&sample)
      #expect(PathChooser.choose(in: sample) == .waiting)
    }
  }

  @Test func nothingIsClaimedWhenNeitherListCanBeRead() {
    var sample = sample()
    sample.customer.endpoints = .unavailable(Problem(.auth, "no"))
    sample.provider.endpointServices = .unavailable(Problem(.auth, "no"))
    #expect(PathChooser.choose(in: sample) == .waiting)
  }

  @Test(arguments: [
    (PathWish(), ["vpce-1", "vpce-2"]),
    (PathWish(endpoint: "vpce-2"), ["vpce-2"]),
    (PathWish(service: "vpce-svc-2"), ["vpce-2"]),
    (PathWish(service: "com.amazonaws.vpce.eu-west-1.vpce-svc-1"), ["vpce-1"]),
    (PathWish(service: "name of vpce-svc-2"), ["vpce-2"]),
    (PathWish(endpoint: "vpce-1", service: "vpce-svc-1"), ["vpce-1"]),
    (PathWish(endpoint: "vpce-1", service: "vpce-svc-2"), []),
    (PathWish(endpoint: "vpce-9"), []),
    (PathWish(service: "vpce-svc"), []),
  ])
  func wishPicksAmongSeveral(wish: PathWish, endpoints: [String]) {
    var sample = sample(
      endpoints: [endpoint("vpce-1", "vpce-svc-1"), endpoint("vpce-2", "vpce-svc-2")],
      services: ["vpce-svc-1", "vpce-svc-2"]
    )
    sample.wish = wish
    check(PathChooser.choose(in: sample), endpoints: endpoints)
  }

  @Test(arguments: [
    ("com.amazonaws.eu-west-1.s3", "available"),
    ("com.amazonaws.vpce.eu-west-1.vpce-svc-9", "available"),
    ("com.amazonaws.vpce.eu-west-1.vpce-svc-1", "deleted"),
  ])
  func otherEndpointsAreIgnored(serviceName: String, state: String) {
    var other = endpoint("vpce-0", "x")
    other.serviceName = serviceName
    other.state = Open(state)
    let sample = sample(endpoints: [other, endpoint("vpce-1", "vpce-svc-1")])
    check(PathChooser.choose(in: sample), endpoints: ["vpce-1"])
  }

  /// Names of endpoints and services stand in the list, and what pltop cannot watch comes last.
  @Test func listSaysWhatPeopleKnowThingsBy() {
    var named = endpoint("vpce-2", "vpce-svc-2")
    named.name = "orders"
    named.dnsNames = ["vpce-2-a.vpce-svc-2.eu-west-1.vpce.amazonaws.com", "orders.example"]
    var ofAWS = endpoint("vpce-3", "x")
    ofAWS.serviceName = "com.amazonaws.eu-west-1.ssm"
    ofAWS.dnsNames = ["vpce-3-a.ssm.eu-west-1.vpce.amazonaws.com"]
    var gateway = endpoint("vpce-4", "vpce-svc-9")
    gateway.kind = "GatewayLoadBalancer"
    let sample = sample(
      endpoints: [ofAWS, gateway, endpoint("vpce-1", "vpce-svc-1"), named],
      services: ["vpce-svc-1", "vpce-svc-2"]
    )
    guard case .several(let candidates) = PathChooser.choose(in: sample) else {
      Issue.record("the choice is made")
      return
    }
    #expect(
      candidates.map { "\($0.path.endpointID ?? "-") \($0.serviceWords)" } == [
        "vpce-1 name of vpce-svc-1 vpce-svc-1",
        "vpce-2 name of vpce-svc-2 orders.example vpce-svc-2",
        "vpce-4 vpce-svc-9 (Gateway Load Balancer endpoint)", "vpce-3 com.amazonaws.eu-west-1.ssm",
      ]
    )
    #expect(candidates[1].endpointName == "orders")
  }

  @Test(arguments: ["GatewayLoadBalancer", "Resource", "ServiceNetwork"])
  func anotherKindOfEndpointIsAPathOnlyWhenNamed(kind: String) {
    var other = endpoint("vpce-4", "vpce-svc-1")
    other.kind = kind
    if kind != "GatewayLoadBalancer" { other.serviceName = nil }
    var sample = sample(endpoints: [other, endpoint("vpce-1", "vpce-svc-1")])
    check(PathChooser.choose(in: sample), endpoints: ["vpce-1"])
    sample.wish.endpoint = "vpce-4"
    check(PathChooser.choose(in: sample), endpoints: ["vpce-4"])
  }

  @Test func namedEndpointMayBelongToAServiceOfSomebodyElse() {
    var sample = sample(endpoints: [endpoint("vpce-3", "vpce-svc-9")])
    sample.wish.endpoint = "vpce-3"
    check(PathChooser.choose(in: sample), endpoints: ["vpce-3"])
  }

  @Test func endpointsAloneDecideWhenTheServicesCannotBeRead() {
    var sample = sample(endpoints: [endpoint("vpce-3", "vpce-svc-9")])
    sample.provider.endpointServices = .unavailable(Problem(.permission, "no"))
    check(PathChooser.choose(in: sample), endpoints: ["vpce-3"])
  }

  @Test func servicesAloneDecideWhenTheEndpointsCannotBeRead() {
    var sample = sample(services: ["vpce-svc-1", "vpce-svc-2"])
    sample.customer.endpoints = .unavailable(Problem(.permission, "no"))
    sample.wish.service = "vpce-svc-2"
    let path = PathIdentity(endpointID: nil, serviceID: "vpce-svc-2")
    #expect(PathChooser.choose(in: sample) == .chosen(path))
    sample.wish.endpoint = "vpce-7"
    let named = PathIdentity(endpointID: "vpce-7", serviceID: "vpce-svc-2")
    #expect(PathChooser.choose(in: sample) == .chosen(named))
  }

  @Test func whatOneSideSeesAloneIsBetterThanNothing() {
    let foreign = sample(endpoints: [endpoint("vpce-3", "vpce-svc-9")], services: [])
    check(PathChooser.choose(in: foreign), endpoints: ["vpce-3"])
    let waiting = sample(endpoints: [], services: ["vpce-svc-1"])
    let path = PathIdentity(endpointID: nil, serviceID: "vpce-svc-1")
    #expect(PathChooser.choose(in: waiting) == .chosen(path))
    let both = sample(endpoints: [endpoint("vpce-3", "vpce-svc-9")], services: ["vpce-svc-1"])
    #expect(candidates(in: both) == ["vpce-3 vpce-svc-9", "- vpce-svc-1"])
  }

  @Test func whatIsNamedNeedsNotBeLookedFor() {
    var sample = Sample(at: HealthySample.at)
    sample.wish.records.endpoints = ["vpce-2"]
    #expect(PathChooser.choose(in: sample) == .waiting)
    sample.wish.records.endpointServices = ["vpce-svc-2"]
    let path = PathIdentity(endpointID: "vpce-2", serviceID: "vpce-svc-2")
    #expect(PathChooser.choose(in: sample) == .chosen(path))
  }

  @Test func whatIsNamedNarrowsTheChoice() {
    var sample = sample(
      endpoints: [1, 2, 3].map { endpoint("vpce-\($0)", "vpce-svc-\($0)") },
      services: ["vpce-svc-1", "vpce-svc-2", "vpce-svc-3"]
    )
    sample.wish.records.endpoints = ["vpce-1", "vpce-3"]
    check(PathChooser.choose(in: sample), endpoints: ["vpce-1", "vpce-3"])
    sample.wish.records.endpoints = []
    sample.wish.records.endpointServices = ["vpce-svc-2"]
    check(PathChooser.choose(in: sample), endpoints: ["vpce-2"])
    // What is asked for goes before what is named.
    sample.wish.endpoint = "vpce-3"
    check(PathChooser.choose(in: sample), endpoints: ["vpce-3"])
  }

  @Test func recordsOfAnotherPathThanTheOneAskedForDoNotCount() {
    var wish = PathWish()
    wish.records.endpoints = ["vpce-1"]
    wish.records.endpointServices = ["vpce-svc-1"]
    #expect(wish.named == wish.records)
    for (endpoint, service) in [(nil, "vpce-svc-2"), ("vpce-2", nil), ("vpce-2", "vpce-svc-1")] {
      (wish.endpoint, wish.service) = (endpoint, service)
      #expect(wish.named.isEmpty)
    }
    for service in ["vpce-svc-1", "com.amazonaws.vpce.eu-west-1.vpce-svc-1"] {
      (wish.endpoint, wish.service) = ("vpce-1", service)
      #expect(wish.named == wish.records)
    }
  }

  private func candidates(in sample: Sample) -> [String] {
    guard case .several(let candidates) = PathChooser.choose(in: sample) else { return [] }
    return candidates.map { "\($0.path.endpointID ?? "-") \($0.path.serviceID ?? "-")" }
  }

  @Test func noPathSaysWhereWasLooked() {
    var sample = sample(endpoints: [], services: (1...7).map { "vpce-svc-\($0)" })
    sample.wish.service = "vpce-svc-9"
    sample.customer.access = SideAccess(profile: "customer", region: "eu-west-1")
    sample.customer.identity = HealthySample.value(HealthySample.identity("444455556666"))
    guard case .none(let none) = PathChooser.choose(in: sample) else {
      Issue.record("a path was found")
      return
    }
    #expect(
      none.lines == [
        "No path found: no interface endpoint to the endpoint service vpce-svc-9.",
        "  customer: profile customer, region eu-west-1, account 444455556666 as "
          + "arn:aws:iam::444455556666:user/me. It has no interface endpoints.",
        "  provider: profile (default), region (default), account unknown as unknown. "
          + "Its endpoint services: "
          + (1...5).map { "vpce-svc-\($0) (name of vpce-svc-\($0))" }.joined(separator: ", ")
          + " and 2 more.",
        "Check profile and region of each side (--customer-profile, --customer-region, "
          + "--provider-profile, --provider-region), or name the path with --endpoint or --service.",
      ]
    )
  }

  @Test func noPathSaysWhichListCouldNotBeRead() {
    var sample = sample(endpoints: [])
    sample.provider.endpointServices = .unavailable(Problem(.permission, "no"))
    guard case .none(let none) = PathChooser.choose(in: sample) else {
      Issue.record("a path was found")
      return
    }
    #expect(none.looked.last?.hasSuffix("Its endpoint services could not be read.") == true)
  }

  private func sample(
    endpoints: [VPCEndpoint]? = nil,
    services: [String] = ["vpce-svc-1"]
  ) -> Sample {
    var sample = Sample(at: HealthySample.at)
    sample.customer.endpoints = HealthySample.value(
      endpoints ?? [endpoint("vpce-1", "vpce-svc-1")]
    )
    sample.provider.endpointServices = HealthySample.value(
      services.map { id in
        var service = EndpointService()
        service.id = id
        service.name = "com.amazonaws.vpce.eu-west-1.\(id)"
        service.tagName = "name of \(id)"
        return service
      }
    )
    return sample
  }

  private func endpoint(_ id: String, _ service: String) -> VPCEndpoint {
    var endpoint = VPCEndpoint()
    endpoint.id = id
    endpoint.serviceName = "com.amazonaws.vpce.eu-west-1.\(service)"
    endpoint.state = Open(EndpointState.available)
    return endpoint
  }

  private func check(
    _ choice: PathChoice,
    endpoints: [String],
    at location: SourceLocation = #_sourceLocation
  ) {
    let found: [String?] =
      switch choice {
      case .chosen(let path): [path.endpointID]
      case .several(let candidates): candidates.map(\.path.endpointID)
      case .none: []
      case .waiting: ["still waiting"]
      }
    #expect(found == endpoints, sourceLocation: location)
  }
}
