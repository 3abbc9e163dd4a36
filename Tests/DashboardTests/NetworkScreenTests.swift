import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// The screen of the ways and of what is in both VPCs.
@Suite struct NetworkScreenTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]

  private static func state(
    _ width: Int = 80,
    _ height: Int = 24,
    glyphs: Glyphs = .unicode,
    changing change: (inout Sample) -> Void = { _ in }
  ) -> State {
    let sample = Stack.made(Stack.networked, change)
    return State.showing(sample, width, height, glyphs: glyphs).pressing(.character("4"))
  }

  /// Nobody is admitted by the ALB, and the NLB's checks of it fail.
  private static func closeBalancer(_ sample: inout Sample) {
    change(&sample, "sg-0alb") { $0.inbound = [] }
    sample.provider.targetHealth[Stack.nlbGroup] = Stack.known([
      Stack.target(Stack.alb, 8888, nil, .unhealthy, "Target.Timeout")
    ])
  }

  private static func change(
    _ sample: inout Sample,
    _ id: String,
    _ change: (inout SecurityGroup) -> Void
  ) {
    for side in Side.allCases {
      let path: WritableKeyPath<Sample, NetworkFacts> =
        side == .customer ? \.customer.network : \.provider.network
      var groups = sample[keyPath: path].securityGroups.latest ?? []
      for index in groups.indices where groups[index].id == id { change(&groups[index]) }
      sample[keyPath: path].securityGroups = Stack.known(groups)
    }
  }

  private func row(_ state: State, _ what: String) -> NetworkRow? {
    NetworkView(state).listing.items.first { $0.what == what }
  }

  // MARK: Pictures

  @Test(arguments: sizes)
  func aHealthyNetwork(width: Int, height: Int) throws {
    try assertSnapshot(Self.state(width, height).drawn.text(), "network-\(width)x\(height)")
  }

  @Test(arguments: sizes)
  func aClosedWay(width: Int, height: Int) throws {
    let state = Self.state(width, height, changing: Self.closeBalancer).pressing(.down, .down)
    try assertSnapshot(state.drawn.text(), "network-closed-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    let state = Self.state(glyphs: .ascii, changing: Self.closeBalancer)
    try assertSnapshot(state.drawn.text(), "network-ascii")
  }

  @Test func rolesOfTheScreen() throws {
    try assertSnapshot(Self.state(changing: Self.closeBalancer).drawn.textAndRoles, "network-roles")
  }

  @Test func withoutPermission() throws {
    let state = Self.state(120, 36) { sample in
      sample.provider.network.subnets = .unavailable(Stack.denied)
      sample.provider.network.securityGroups = .unavailable(Stack.denied)
    }
    try assertSnapshot(state.drawn.text(), "network-denied")
  }

  @Test func allOfAWay() throws {
    let state = Self.state(120, 60, changing: Self.closeBalancer).pressing(.down, .down, .enter)
    try assertSnapshot(state.drawn.text(), "network-way")
  }

  // MARK: Ways

  @Test func waysComeFirstAndSayWhichRuleAdmits() throws {
    let items = NetworkView(Self.state()).listing.items
    #expect(items.prefix(5).allSatisfy { $0.side == nil && $0.state == .up && !$0.isProblem })
    #expect(items[0].detail == "tcp 80 from 10.1.1.0/24 in vpce-sg “the VPC”")
    #expect(items[3].detail == "tcp 8080 from alb-sg in ecs-sg")
  }

  @Test func aClosedWaySaysThatNoRuleAdmits() throws {
    let state = Self.state(120, 36, changing: Self.closeBalancer)
    let way = try #require(row(state, "NLB → ALB tcp 8888"))
    #expect(way.state == .down && way.isProblem)
    #expect(way.detail == "no rule admits tcp 8888 from 10.100.100.128/26 in sg-0alb")
    #expect(state.drawn.rows().contains { $0.hasPrefix("✖  way") })
  }

  @Test func whatHealthChecksPassIsNotSaidToBeBroken() throws {
    let state = Self.state { sample in Self.change(&sample, "sg-0alb") { $0.inbound = [] } }
    let way = try #require(row(state, "NLB → ALB tcp 8888"))
    #expect(way.state == .degraded)
    #expect(way.detail.hasPrefix("health checks pass, but no rule admits"))
  }

  @Test func zonesThatDifferHaveRowsOfTheirOwn() throws {
    let state = Self.state { sample in
      var lists = sample.customer.network.networkACLs.latest ?? []
      lists[0].entries.insert(
        Stack.made(lists[0].entries[0]) {
          $0.number = 90
          $0.action = Open(.deny)
          $0.isEgress = true
        },
        at: 0
      )
      sample.customer.network.networkACLs = Stack.known(lists)
    }
    let rows = NetworkView(state).listing.items.filter { $0.what == "client → endpoint tcp 80" }
    #expect(rows.map(\.place) == ["way 1a→1b", "way 1a"])
    #expect(rows.map(\.state) == [.down, .up] || rows.map(\.state) == [.down, .unknown])
    #expect(rows[0].detail.contains("entry 90 (deny everything to 0.0.0.0/0)"))
  }

  @Test func oldFactsMakeNothingGreen() {
    let state = Self.state { sample in
      let why = Problem(.timedOut, "no answer within 20 s")
      sample.provider.network.securityGroups.fail(why)
      sample.provider.network.subnets.fail(why)
    }
    for row in NetworkView(state).listing.items where row.side == .provider {
      guard row.staleSince != nil else { continue }
      #expect(row.sign(.unicode).plain == "◌")
    }
    #expect(
      row(state, "NLB → ALB tcp ?")?.state == .unknown
        || row(state, "NLB → ALB tcp 8888")?.state == .unknown
    )
  }

  // MARK: What is in the VPCs

  @Test(arguments: [(0, HopState.down), (7, .degraded), (8, .up)])
  func aSubnetWithFewAddressesIsAProblem(free: Int, expected: HopState) throws {
    let state = Self.state { sample in
      var subnets = sample.provider.network.subnets.latest ?? []
      subnets[1].availableAddresses = free
      sample.provider.network.subnets = Stack.known(subnets)
    }
    let subnet = try #require(row(state, "subnet-0pb"))
    #expect(subnet.state == expected && subnet.isProblem == (expected != .up))
    #expect(subnet.detail.contains(free == 0 ? "no free address" : "\(free) free"))
  }

  @Test func theHeadCountsWhatIsWrong() {
    #expect(Self.state().drawn.rows()[1] == " ● every way is open")
    let closed = Self.state(changing: Self.closeBalancer).drawn.rows()[1]
    #expect(closed == " ✖ 1 way closed  ! lists only what is wrong")
    let denied = Self.state { $0.provider.network.subnets = .unavailable(Stack.denied) }
    let head = denied.drawn.rows()[1]
    #expect(head.contains("○ 2 ways not known") && head.contains("1 other thing not in order"))
  }

  @Test func aSubnetIsPublicByItsRoute() throws {
    #expect(row(Self.state(), "subnet-0ca")?.detail == "10.1.1.0/26 50 free public rtb-0c")
    #expect(row(Self.state(), "subnet-0pa")?.detail.contains("private") == true)
  }

  @Test func aGatewayThatIsGoneIsAProblemWhereARouteLeadsToIt() throws {
    let gone = Self.state { sample in
      var gateways = sample.provider.network.natGateways.latest ?? []
      gateways[0].state = Open(.deleted)
      sample.provider.network.natGateways = Stack.known(gateways)
    }
    #expect(row(gone, "nat-0p")?.state == .down)
    #expect(row(gone, "tasks → internet tcp 443")?.state == .down)
    #expect(row(gone, "tasks → internet tcp 443")?.detail == "0.0.0.0/0 → nat-0p State deleted")
  }

  @Test func whatIsInASubnetStandsBelowIt() throws {
    let items = NetworkView(Self.state()).listing.items
    let index = try #require(items.firstIndex { $0.what == "subnet-0ca" })
    #expect(items[(index + 1)...(index + 2)].map(\.what) == ["  client", "  endpoint"])
  }

  @Test func whatCannotBeReadSaysWhyInItsPlace() throws {
    let state = Self.state { $0.provider.network.subnets = .unavailable(Stack.denied) }
    let gap = try #require(row(state, "subnets"))
    #expect(gap.detail == Stack.denied.message && gap.isProblem && gap.state == .unknown)
  }

  // MARK: Keys

  @Test func keysReachWhatIsUnderTheCursor() throws {
    var state = Self.state(changing: Self.closeBalancer).pressing(.down, .down)
    #expect(state.press(.character("c")) == [.copy("sg-0alb")])
    let url =
      "https://eu-west-1.console.aws.amazon.com/vpcconsole/home?region=eu-west-1#SecurityGroup:groupId=sg-0alb"
    #expect(state.press(.character("b")) == [.browse(url)])
    #expect(
      NetworkView(state).selectedDetails?.source
        == ObjectDetails.Source(call: "provider ec2 describe-security-groups", value: "sg-0alb")
    )
  }

  @Test func onlyProblemsAreListedOnDemand() {
    let state = Self.state(changing: Self.closeBalancer).pressing(.character("!"))
    #expect(NetworkView(state).ids == ["networkToApplicationLoadBalancer 8888"])
  }

  @Test func theDecidingRuleIsMarkedAmongAllOfItsGroup() {
    let text = Self.state(120, 60).pressing(.enter).drawn.text()
    #expect(text.contains("› tcp 80 from 10.1.1.0/24 “the VPC”"))
    #expect(text.contains("› entry 100 (allow everything from 0.0.0.0/0)"))
    #expect(text.contains("  entry * (deny everything"))
  }

  @Test func idsStayWhenFactsAreRefreshed() {
    let before = NetworkView(Self.state()).ids
    #expect(Set(before).count == before.count)
    let after = NetworkView(Self.state(changing: Self.closeBalancer)).ids
    #expect(before == after)
  }

  // MARK: What no text may do

  @Test func hostileNamesStayInTheirPlace() {
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[31m東京の負荷分散装置\r\nred"
    for (width, height) in Self.sizes {
      let state = Self.state(width, height) { sample in
        Self.change(&sample, "sg-0endpoint") {
          $0.name = evil
          $0.inbound?[0].descriptions["10.1.1.0/24"] = evil
        }
        var subnets = sample.customer.network.subnets.latest ?? []
        subnets[0].name = evil
        sample.customer.network.subnets = Stack.known(subnets)
      }
      for screen in [state.drawn, state.pressing(.enter).drawn] {
        #expect(!screen.text().contains("owned") && !screen.text().contains("[31m"))
        #expect(screen.glyphs.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
      }
    }
  }

  @Test func nothingIsKnownYet() {
    #expect(State.showing(nil).pressing(.character("4")).drawn.text().contains("asking AWS"))
    let first = State.showing(Stack.firstSecond).pressing(.character("4")).drawn.text()
    #expect(first.contains("…") && !first.contains("●"))
  }
}
