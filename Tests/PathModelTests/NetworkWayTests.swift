import Testing

@testable import PathModel

/// What packets meet from hop to hop of a path.
@Suite struct NetworkWayTests {
  private func ways(_ change: (inout Sample) -> Void = { _ in }) -> [NetworkWay] {
    var sample = HealthySample.routed
    change(&sample)
    return PathStatus.derive(sample).ways
  }

  private func way(
    _ kind: NetworkWay.Kind,
    _ change: (inout Sample) -> Void = { _ in }
  ) throws -> NetworkWay {
    try #require(ways(change).first { $0.kind == kind })
  }

  private func blocking(
    _ kind: NetworkWay.Kind,
    _ change: (inout Sample) -> Void
  ) throws -> [Passage] {
    try way(kind, change).lanes.flatMap(\.passages).filter { $0.verdict == .blocks }
  }

  // MARK: Open

  @Test func everyWayOfAHealthyPathIsOpen() throws {
    let ways = ways()
    let expected = NetworkWay.Kind.allCases.filter { $0 != .networkLoadBalancerToTargets }
    #expect(ways.map(\.kind) == expected)
    #expect(ways.map(\.port) == [80, 80, 8888, 8080, 443])
    for way in ways {
      let what = "\(way.kind): \(way.reason ?? "")"
      #expect(!way.lanes.isEmpty && way.reason == nil, "\(what)")
      #expect(way.lanes.allSatisfy { $0.verdict == .admits }, "\(what) \(way.lanes)")
    }
  }

  @Test func theAdmittingRuleEntryAndRouteAreNamed() throws {
    let lanes = try way(.clientToEndpoint).lanes
    let far = try #require(lanes.first { $0.toZone == "eu-west-1b" })
    #expect(far.fromZone == "eu-west-1a" && far.from == "10.1.1.20" && far.to == ["10.1.1.77"])
    let filters = far.passages.map { "\($0.filter) \($0.isEgress ? "out" : "in")" }
    #expect(
      filters == [
        "securityGroup out", "route out", "networkACL out", "networkACL in", "securityGroup in",
        "networkACL out", "networkACL in",
      ]
    )
    guard case .rule(let match)? = far.passages[4].match else {
      Issue.record("no rule")
      return
    }
    #expect(match.groupID == HealthySample.endpointGroup && match.other == "10.1.1.0/24")
    guard case .route(let route)? = far.passages[1].match,
      case .entry(let entry)? = far.passages[2].match
    else {
      Issue.record("no route, or no entry")
      return
    }
    #expect(route.target == "local" && route.destination == "10.1.1.0/24" && entry.number == 100)
    #expect(far.passages.suffix(2).allSatisfy { $0.isAnswer && $0.ports == "32768-60999" })
  }

  @Test func insideASubnetOnlySecurityGroupsCount() throws {
    let near = try way(.clientToEndpoint).lanes.first { $0.toZone == "eu-west-1a" }
    #expect(near?.passages.map(\.filter) == [.securityGroup, .securityGroup])
  }

  @Test func aRuleThatNamesAGroupAdmitsItsMembers() throws {
    let passages = try way(.applicationLoadBalancerToTasks).lanes.flatMap(\.passages)
    let entrance = try #require(passages.first { $0.filter == .securityGroup && !$0.isEgress })
    guard case .rule(let match)? = entrance.match else {
      Issue.record("no rule")
      return
    }
    #expect(match.other == HealthySample.balancerGroup)
    #expect(entrance.otherGroups == [HealthySample.balancerGroup])
  }

  @Test func healthChecksOnAPortOfTheirOwnHaveAWayOfTheirOwn() throws {
    let ways = ways { sample in
      sample.provider.targetGroups = sample.provider.targetGroups.changing {
        $0[0].healthCheck.port = "9999"
      }
    }
    .filter { $0.kind == .networkToApplicationLoadBalancer }
    #expect(ways.map(\.port) == [8888, 9999])
    #expect(ways.map(\.purposes) == [[.requests], [.healthChecks]])
    #expect(ways.map { $0.lanes.first?.verdict } == [.admits, .blocks])
  }

  @Test func tasksOfASubnetAreOneLane() throws {
    let lanes = try way(.applicationLoadBalancerToTasks) { sample in
      sample.provider.targetHealth[HealthySample.albGroup] =
        sample.provider.targetHealth[HealthySample.albGroup].changing { targets in
          targets = (0..<40).map { number in
            var target = targets[0]
            target.id = "10.100.100.\(130 + number)"
            return target
          }
        }
    }
    .lanes
    #expect(lanes.map(\.to.count) == [40, 40])
    #expect(lanes.map(\.fromZone) == ["eu-west-1a", "eu-west-1b"])
  }

  @Test func aRuleForOneAddressTellsTasksOfASubnetApart() throws {
    let lanes = try way(.applicationLoadBalancerToTasks) { sample in
      let all = sample.provider.targetHealth[HealthySample.albGroup]
      sample.provider.targetHealth[HealthySample.albGroup] = all.changing { targets in
        targets = ["10.100.100.130", "10.100.100.131", "10.100.100.132"].map { address in
          var target = targets[0]
          target.id = address
          return target
        }
      }
      sample.changeGroup(HealthySample.balancerGroup) {
        $0.outbound = [HealthySample.rule("tcp", 8080, blocks: ["10.100.100.131/32"])]
      }
    }
    .lanes.filter { $0.fromZone == "eu-west-1a" }
    #expect(lanes.map(\.verdict) == [.blocks, .admits])
    #expect(lanes.map(\.to) == [["10.100.100.130", "10.100.100.132"], ["10.100.100.131"]])
  }

  // MARK: Closed

  @Test func thatNoRuleAdmitsIsSaidOfTheGroup() throws {
    let closed = try blocking(.networkToApplicationLoadBalancer) { sample in
      sample.changeGroup(HealthySample.balancerGroup) { $0.inbound = [] }
    }
    #expect(Set(closed.map(\.ids)) == [[HealthySample.balancerGroup]])
    #expect(closed.allSatisfy { $0.match == nil && $0.ports == "8888" && !$0.isEgress })
    #expect(Set(closed.map(\.other)) == ["10.100.100.128/26", "10.100.100.192/26"])
  }

  @Test func whatHealthChecksPassIsSaidToBeOpen() throws {
    let close = { (sample: inout Sample) in
      sample.changeGroup(HealthySample.balancerGroup) { $0.inbound = [] }
    }
    #expect(try way(.networkToApplicationLoadBalancer, close).isEvidentlyOpen)
    let failing = try way(.networkToApplicationLoadBalancer) { sample in
      close(&sample)
      sample.provider.targetHealth[HealthySample.nlbGroup] =
        sample.provider.targetHealth[HealthySample.nlbGroup].changing {
          $0[0].state = Open(.unhealthy)
        }
    }
    #expect(!failing.isEvidentlyOpen)
  }

  @Test func anEntryOfANetworkACLClosesOneZone() throws {
    let lanes = try way(.clientToEndpoint) { sample in
      sample.customer.network.networkACLs = sample.customer.network.networkACLs.changing {
        $0[0].entries.insert(HealthySample.entry(90, .deny, isEgress: true, "6", 80...80), at: 0)
      }
    }
    .lanes
    #expect(lanes.map(\.verdict) == [.admits, .blocks])
    guard case .entry(let entry)? = lanes[1].deciding?.match else {
      Issue.record("no entry")
      return
    }
    #expect(entry.number == 90)
  }

  @Test(arguments: [Route.State.blackhole, nil])
  func theWayToTheImagesEndsWithItsRoute(state: Route.State?) throws {
    let closed = try blocking(.tasksToInternet) { sample in
      sample.provider.network.routeTables = sample.provider.network.routeTables.changing {
        if let state { $0[0].routes[1].state = Open(state) } else { $0[0].routes.remove(at: 1) }
      }
    }
    #expect(closed.allSatisfy { $0.filter == .route && $0.ids == ["rtb-1"] } && !closed.isEmpty)
    #expect(closed.first?.reason == state.map { _ in "State blackhole" })
  }

  @Test func rulesOfTheNLBCountOnlyWhereTheyAreEnforced() throws {
    func passage(_ word: String?) throws -> Passage {
      let way = try way(.endpointToNetworkLoadBalancer) { sample in
        sample.provider.loadBalancers = sample.provider.loadBalancers.changing {
          $0[0].securityGroupIDs = [HealthySample.balancerGroup]
          $0[0].enforcesSecurityGroupsOnPrivateLink = word
        }
      }
      return try #require(way.lanes.first?.passages.first)
    }
    #expect(try passage("on").verdict == .blocks)
    #expect(try passage("on").other == "10.1.1.20")
    #expect(try passage("off").match == .notEnforced)
    #expect(try passage(nil).verdict == .unknown)
  }

  // MARK: Not known

  private static let facts = [
    Fact("endpoints", \.customer.endpoints), Fact("interfaces", \.customer.networkInterfaces),
    Fact("instances", \.customer.instances), Fact("balancers", \.provider.loadBalancers),
    Fact("target groups", \.provider.targetGroups), Fact("service", \.provider.service),
    Fact("listeners", \.provider.listeners[HealthySample.nlb]),
    Fact("ALB health", \.provider.targetHealth[HealthySample.albGroup]),
    Fact("customer's groups", \.customer.network.securityGroups),
    Fact("customer's ACLs", \.customer.network.networkACLs),
    Fact("customer's routes", \.customer.network.routeTables),
    Fact("customer's subnets", \.customer.network.subnets),
    Fact("provider's groups", \.provider.network.securityGroups),
    Fact("provider's ACLs", \.provider.network.networkACLs),
    Fact("provider's routes", \.provider.network.routeTables),
    Fact("provider's subnets", \.provider.network.subnets),
    Fact("NAT gateways", \.provider.network.natGateways),
  ]

  @Test func manyTargetsOfASubnetAreOneBundle() throws {
    let bundles = taskConnections(of: 60)
    // From each of the ALB's two subnets to each of the tasks' two.
    #expect(bundles.count == 4)
    #expect(bundles.map(\.addresses.count) == [30, 30, 30, 30])
    let lanes = try way(.applicationLoadBalancerToTasks) { $0.register(60) }.lanes
    #expect(lanes.map(\.to.count).reduce(0, +) == 120)
  }

  @Test func targetsThatARuleTellsApartAreJudgedByThemselves() {
    let bundles = taskConnections(of: 60) { sample in
      sample.changeGroup(HealthySample.taskGroup) { group in
        var rule = HealthySample.rule("tcp", 8080)
        rule.cidrBlocks = ["10.100.100.130/32"]
        group.inbound?.append(rule)
      }
    }
    // Those of the subnet that the rule names a part of, and the bundle of the other.
    #expect(bundles.count == 2 * (30 + 1))
  }

  private func taskConnections(
    of count: Int,
    _ change: (inout Sample) -> Void = { _ in }
  ) -> [ConnectionBundle] {
    var sample = HealthySample.routed
    sample.register(count)
    change(&sample)
    let status = PathStatus.derive(sample)
    return Situation(of: sample, objects: status.objects, hops: status.hops).taskConnections
  }

  @Test(arguments: facts, Flaw.allCases)
  func aMissingFactClosesNoWay(fact: Fact, flaw: Flaw) {
    for way in ways({ fact.spoil(&$0, flaw) }) {
      #expect(!way.lanes.contains { $0.verdict == .blocks }, "\(way.kind)")
      #expect(!way.lanes.isEmpty || way.reason?.isEmpty == false, "\(way.kind)")
    }
  }

  @Test func rulesThatMayNotBeReadSayWhy() throws {
    let lanes = try way(.networkToApplicationLoadBalancer) {
      $0.provider.network.securityGroups = .unavailable(Problem(.permission, "not permitted: x"))
    }
    .lanes
    #expect(lanes.allSatisfy { $0.verdict == .unknown })
    #expect(lanes.first?.deciding?.reason?.contains("not permitted: x") == true)
  }

  @Test func aGroupThatIsNotListedIsNotKnown() throws {
    let passages = try way(.networkToApplicationLoadBalancer) { sample in
      sample.provider.network.securityGroups = sample.provider.network.securityGroups.changing {
        $0.removeAll { $0.id == HealthySample.balancerGroup }
      }
    }
    .lanes.flatMap(\.passages)
    #expect(passages.contains { $0.reason?.contains(HealthySample.balancerGroup) ?? false })
  }

  @Test func anEndpointWithoutInterfacesSaysSo() throws {
    let way = try way(.clientToEndpoint) { sample in
      sample.changeEndpoint { $0.networkInterfaceIDs = [] }
      sample.customer.networkInterfaces = .pending
    }
    #expect(way.reason == "the endpoint has no network interfaces")
  }

  @Test func aPrefixListIsNotJudged() throws {
    let lanes = try way(.networkToApplicationLoadBalancer) { sample in
      sample.changeGroup(HealthySample.balancerGroup) { group in
        var rule = HealthySample.rule("tcp", 8888)
        rule.prefixListIDs = ["pl-7"]
        group.inbound = [rule]
      }
    }
    .lanes
    #expect(lanes.allSatisfy { $0.verdict == .unknown })
    #expect(lanes.first?.deciding?.reason?.contains("pl-7") == true)
  }
}

extension HealthySample {
  /// With what the customer's packets are routed by, and an NLB that is known to have no groups.
  static var routed: Sample {
    var sample = sample
    var table = RouteTable()
    table.id = "rtb-2"
    table.isMain = true
    table.routes = [route("10.1.1.0/24", "local"), route("0.0.0.0/0", "igw-2")]
    sample.customer.network.routeTables = value([table])
    sample.provider.loadBalancers = sample.provider.loadBalancers.changing {
      $0[0].prefixForIPv6SourceNAT = "off"
    }
    return sample
  }
}

extension Sample {
  /// So many healthy targets of the ALB, half of them in each of the tasks' subnets.
  fileprivate mutating func register(_ count: Int) {
    provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
      (0..<count).map { number in
        let host = 130 + number % 2 * 64 + number / 2
        let zone = HealthySample.zones[number % 2]
        return HealthySample.target("10.100.100.\(host)", 8080, zone: zone)
      }
    )
  }

  fileprivate mutating func changeGroup(_ id: String, _ change: (inout SecurityGroup) -> Void) {
    provider.network.securityGroups = provider.network.securityGroups.changing { groups in
      for index in groups.indices where groups[index].id == id { change(&groups[index]) }
    }
  }
}
