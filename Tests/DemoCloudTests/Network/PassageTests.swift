import Testing

@testable import DemoCloud

/// What a connection meets follows from what is set up, and from nothing else.
@Suite struct PassageTests {
  private static let zones = ["eu-west-1a", "eu-west-1b"]

  @Test(arguments: zones)
  func theArticlesSystemIsOpenInBothZones(zone: String) {
    #expect(World.article(seed: 1).passage(fromClientTo: Entrance(zone: zone)) == .open)
  }

  @Test(arguments: [
    (ScenarioAction.revokeIngress(group: .endpoint), Passage.blackHole, Passage.blackHole),
    (.revokeEgress(group: .client), .blackHole, .blackHole),
    (.revokeIngress(group: .applicationLoadBalancer), .blackHole, .blackHole),
    // These lie behind the ALB: the connection is made, what is sent through it fails.
    (.revokeEgress(group: .applicationLoadBalancer), .open, .open),
    (.revokeIngress(group: .tasks), .open, .open),
    (.requireAcceptance, .blackHole, .blackHole), (.rejectConnection, .blackHole, .blackHole),
    (.setEndpointService(state: .failed), .blackHole, .blackHole),
    (.deleteEndpoint, .blackHole, .blackHole),
    (.removeEndpointZone(zone: "eu-west-1b"), .open, .blackHole),
    (.impairZone(zone: "eu-west-1b"), .open, .blackHole),
    (.disableZone(of: .network, zone: "eu-west-1a"), .blackHole, .open),
    (.disableZone(of: .application, zone: "eu-west-1a"), .blackHole, .open),
    (.deleteListener(of: .network), .blackHole, .blackHole),
    (.deleteListener(of: .application), .refused, .refused),
    (.moveListener(of: .application, port: 9999), .refused, .refused),
    (.moveListener(of: .network, port: 8080), .blackHole, .blackHole),
    (.deregisterLoadBalancer, .refused, .refused),
    (.deleteLoadBalancer(of: .network), .blackHole, .blackHole),
    (.setLoadBalancer(of: .network, state: .provisioning, reason: nil), .blackHole, .blackHole),
    (.setLoadBalancer(of: .network, state: .activeImpaired, reason: nil), .open, .open),
    (.setLoadBalancer(of: .application, state: .failed, reason: nil), .blackHole, .blackHole),
    (.protectNetworkLoadBalancer(admitting: "10.1.1.0/24"), .open, .open),
    (.protectNetworkLoadBalancer(admitting: "10.99.0.0/16"), .blackHole, .blackHole),
    (.setClient(state: .stopped, check: nil), .blackHole, .blackHole),
    (.deleteNATGateway, .open, .open),
    // No ACL applies within a subnet, and the client is in that of the first interface.
    (.denyInNetworkACL(subnets: .endpoint, egress: true, ports: "80-80"), .open, .blackHole),
    (.denyInNetworkACL(subnets: .endpoint, egress: false, ports: "1024-65535"), .open, .blackHole),
    (.denyInNetworkACL(subnets: .endpoint, egress: true, ports: "443-443"), .open, .open),
  ])
  func anActionChangesTheWay(action: ScenarioAction, first: Passage, second: Passage) {
    let world = World.after(0, action)
    #expect(Self.zones.map { world.passage(fromClientTo: Entrance(zone: $0)) } == [first, second])
  }

  @Test(arguments: [
    (ScenarioAction.revokeEgress(group: .applicationLoadBalancer), Passage.blackHole),
    (.revokeIngress(group: .tasks), .blackHole), (.enableCircuitBreaker, .open),
  ])
  func theALBReachesTasksAsItsGroupsSay(action: ScenarioAction, expected: Passage) {
    let decision = World.after(0, action)
      .decision(in: "eu-west-1a", host: "h", path: "/api/tasks")
    #expect(decision.passages == [expected, expected])
  }

  @Test func aContainerThatDoesNotListenRefuses() {
    var application = Application()
    application.listens = false
    let world = World.after(0, .changeApplication(to: application))
    #expect(
      world.decision(in: "eu-west-1a", host: "h", path: "/").passages == [.refused, .refused]
    )
  }

  @Test func withoutAHealthyTargetTheALBFailsOpen() {
    let world = World.after(66, .revokeIngress(group: .tasks))
    #expect(!world.reasons.contains("healthy"))
    let passages = world.decision(in: "eu-west-1a", host: "h", path: "/").passages
    #expect(passages.count == world.reasons.count)
  }

  @Test func deadTasksGetNothing() {
    let world = World.after(
      1,
      .crashTasks(count: 1, zone: nil, exitCode: nil, outOfMemory: nil)
    )
    #expect(world.decision(in: "eu-west-1a", host: "h", path: "/").passages == [.open])
  }

  @Test func rulesDecideByHost() {
    let world = World.after(0, .requireHost(host: "api.example.com"))
    #expect(
      world.decision(in: "eu-west-1a", host: "vpce-1.example", path: "/")
        == .answers(status: 404, body: "no such host")
    )
    #expect(
      world.decision(in: "eu-west-1a", host: "API.example.com:80", path: "/").passages
        == [.open, .open]
    )
  }

  @Test func aGroupOfWeightZeroGetsNothing() {
    let world = World.after(0, .setWeight(weight: 0))
    #expect(world.decision(in: "eu-west-1a", host: "h", path: "/") == .forwards([]))
  }
}

extension World.Decision {
  fileprivate var passages: [Passage] {
    if case .forwards(let shares) = self { shares.flatMap(\.choices).map(\.passage) } else { [] }
  }
}
