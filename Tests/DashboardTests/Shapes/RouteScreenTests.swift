import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// What screens and texts tell of a route with several branches, and of what is beside it.
@Suite struct RouteScreenTests {
  private static let sizes = [(80, 24), (120, 36), (160, 48), (200, 60)]
  private static let other = Stack.balancing + "targetgroup/other-group/cccc"

  /// The stack with a second listener of the NLB, which forwards to a group of its own.
  private func withListener(
    _ port: Int,
    _ health: TargetHealth.State,
    _ change: (inout Sample) -> Void = { _ in }
  ) -> Sample {
    Shape.tasks.sample(Shape.tasks.targets(.healthy, .healthy)) { sample in
      let listener = Stack.made(Stack.listener("TCP", port)) {
        $0.arn = "nlb/\(port)"
        $0.defaultActions = [Shape.forward(Self.other)]
      }
      let listeners = sample.provider.listeners[Stack.nlb].latest ?? []
      sample.provider.listeners[Stack.nlb] = Stack.known(listeners + [listener])
      add(health, to: &sample)
      openEveryPort(of: &sample)
      change(&sample)
    }
  }

  private func openEveryPort(of sample: inout Sample) {
    let groups = sample.customer.network.securityGroups.latest ?? []
    sample.customer.network.securityGroups = Stack.known(
      groups.map { group in
        Stack.made(group) {
          for index in $0.inbound?.indices ?? 0..<0 {
            $0.inbound?[index].fromPort = 0
            $0.inbound?[index].toPort = 65_535
          }
        }
      }
    )
  }

  private func add(_ health: TargetHealth.State, to sample: inout Sample) {
    let groups = sample.provider.targetGroups.latest ?? []
    sample.provider.targetGroups = Stack.known(
      groups + [Stack.group(Self.other, of: Stack.nlb, "ip")]
    )
    sample.provider.targetHealth[Self.other] = Stack.known([
      Stack.target("10.100.100.150", 5432, "eu-west-1a", health, "Target.Timeout")
    ])
  }

  private func screen(_ sample: Sample, _ number: Character, _ size: (Int, Int)) -> Screen {
    State.showing(sample, size.0, size.1).pressing(.character(number)).drawn
  }

  // MARK: Listeners

  @Test(arguments: sizes)
  func ofSeveralListenersTheWorstIsNamed(width: Int, height: Int) {
    let sample = withListener(5432, .unhealthy)
    let status = PathStatus.derive(sample)
    #expect(status.state == .degraded)
    let text = screen(sample, "1", (width, height)).text()
    #expect(text.contains("2 listeners") || text.contains("TCP:80 TCP:5432"), "\(text)")
    #expect(text.contains("✖ TCP:5432"), "\(text)")
    let targets = screen(sample, "2", (width, height)).text()
    #expect(targets.contains("● NLB TCP:80 → demo-nlb-target-group"))
    #expect(targets.contains("✖ NLB TCP:5432 → other-group"))
  }

  /// Of more than four groups a refresh asks the health of four only.
  @Test(arguments: [(3, false), (4, true)])
  func groupsThatTakeTurnsSayTheirAge(others: Int, isShown: Bool) {
    let sample = Shape.tasks.sample(Shape.tasks.targets(.healthy, .healthy)) { sample in
      let ports = (0..<others).map { 6000 + $0 }
      let listeners = ports.map { port in
        Stack.made(Stack.listener("TCP", port)) {
          $0.arn = "nlb/\(port)"
          $0.defaultActions = [Shape.forward("\(Self.other)\(port)")]
        }
      }
      openEveryPort(of: &sample)
      let known = sample.provider.listeners[Stack.nlb].latest ?? []
      sample.provider.listeners[Stack.nlb] = Stack.known(known + listeners)
      let groups = sample.provider.targetGroups.latest ?? []
      sample.provider.targetGroups = Stack.known(
        groups + ports.map { Stack.group("\(Self.other)\($0)", of: Stack.nlb, "ip") }
      )
      for port in ports {
        sample.provider.targetHealth["\(Self.other)\(port)"] = .value(
          [Stack.target("10.100.100.150", port, "eu-west-1a", .healthy)],
          at: Stack.now.addingTimeInterval(-40)
        )
      }
    }
    let rows = screen(sample, "2", (160, 48)).rows()
    #expect(rows.contains { $0.contains("TCP:6000 →") && $0.contains("40 s ago") } == isShown)
  }

  @Test func eachGroupIsNamedWithItsListener() {
    let sample = withListener(5432, .healthy)
    let status = PathStatus.derive(sample)
    #expect(
      status.groups.map { $0.label() } == [
        "TCP:80 → demo-nlb-target-group", "TCP:5432 → other-group",
      ]
    )
    let lines = StatusText(status, of: sample, hasAdvice: false).lines
    for group in status.groups {
      #expect(lines.contains { $0.contains("NLB \(group.label())") })
    }
  }

  // MARK: Off the route

  @Test(arguments: sizes)
  func aListenerThatIsNotWatchedIsDimmedAndChangesNothing(width: Int, height: Int) {
    let sample = withListener(5432, .unhealthy) { $0.wish.watch.port = 80 }
    let status = PathStatus.derive(sample)
    #expect(status.state == .up)
    #expect(status.groups.map(\.aside) == [nil, .unwatchedListener])
    let drawn = screen(sample, "2", (width, height))
    let run = drawn.styleRuns().first { $0.text.contains("TCP:5432 → other-group") }
    #expect(run?.style == Style(.muted))
    #expect(run?.text.contains("not on the route") == true)
    let path = screen(sample, "1", (200, 60))
    #expect(path.text().contains("• TCP:5432 not watched"))
  }

  @Test func aGroupOfWeightZeroIsDimmedAndChangesNothing() {
    let sample = Shape.tasks.sample(Shape.tasks.targets(.healthy, .healthy)) { sample in
      add(.unhealthy, to: &sample)
      let listeners = sample.provider.listeners[Stack.nlb].latest ?? []
      sample.provider.listeners[Stack.nlb] = Stack.known(
        listeners.map { listener in
          Stack.made(listener) {
            $0.defaultActions[0].targetGroupARNs.append(Self.other)
            $0.defaultActions[0].weights = [Stack.nlbGroup: 100, Self.other: 0]
          }
        }
      )
    }
    let status = PathStatus.derive(sample)
    #expect(status.state == .up)
    #expect(status.groups.map(\.aside) == [nil, .withoutWeight])
    #expect(screen(sample, "1", (200, 60)).text().contains("• other-group weight 0"))
    #expect(screen(sample, "2", (200, 60)).text().contains("not on the route: weight 0"))
    let lines = StatusText(status, of: sample, hasAdvice: false).lines
    #expect(lines.contains { $0.hasPrefix("-") && $0.contains("weight 0") })
  }

  // MARK: Services

  private func service(_ name: String, in group: String) -> ECSService {
    Stack.made(Stack.service(running: 2)) {
      $0.arn = Stack.containers + "service/ecs-cluster/\(name)"
      $0.name = name
      $0.loadBalancing[0].targetGroupARN = group
    }
  }

  @Test(arguments: [true, false])
  func everyServiceOnTheRouteIsShown(isRetired: Bool) {
    let sample = Stack.made(Stack.networked) {
      let other = Stack.made(service("second", in: Stack.albGroup)) {
        if isRetired { $0.desiredCount = 0 }
      }
      let own = $0.provider.service.latest ?? nil
      $0.provider.scannedServices["0"] = Stack.known([own, other].compactMap(\.self))
    }
    let status = PathStatus.derive(sample)
    #expect(status.state == .up)
    #expect(screen(sample, "1", (200, 60)).text().contains("second 2/"))
    let sign = isRetired ? "•" : "●"
    #expect(screen(sample, "3", (120, 36)).text().contains("\(sign) second ACTIVE"))
    let lines = StatusText(status, of: sample, hasAdvice: false).lines
    #expect(lines.contains { $0.contains("service second  2 of") })
  }

  @Test func theServiceWithMostOfTheTrafficIsFirst() {
    let sample = Stack.made(Shape.tasks.sample(Shape.tasks.targets(.healthy, .healthy))) {
      add(.healthy, to: &$0)
      let listener = Stack.made(Stack.listener("TCP", 80)) {
        $0.defaultActions = [Shape.forward(Stack.nlbGroup)]
        $0.defaultActions[0].targetGroupARNs.append(Self.other)
        $0.defaultActions[0].weights = [Stack.nlbGroup: 20, Self.other: 80]
      }
      $0.provider.listeners[Stack.nlb] = Stack.known([listener])
      $0.provider.service = .pending
      $0.provider.scannedServices["0"] = Stack.known([
        service("few", in: Stack.nlbGroup), service("most", in: Self.other),
      ])
    }
    #expect(PathObjects(in: sample).services.map(\.name) == ["most", "few"])
  }

  // MARK: One side

  @Test(arguments: sizes)
  func theHeaderSaysWhichSideIsWatched(width: Int, height: Int) {
    for side in Side.allCases {
      let unwatched: Side = side == .customer ? .provider : .customer
      let sample = Stack.made(Stack.networked) { $0.wish.unwatched = [unwatched] }
      let state = State.showing(sample, width, height)
      #expect(state.drawn.rows()[0].contains("\(side.rawValue) side only"))
      let title = unwatched == .customer ? "endpoint" : "NLB"
      #expect(state.drawn.text().contains("• \(title) not watched"), "\(state.drawn.text())")
      let status = PathStatus.derive(sample)
      let text = StatusText(status, of: sample, hasAdvice: false).lines
      #expect(text[0].hasSuffix("\(side.rawValue) side only"))
    }
    #expect(!State.showing(Stack.networked).drawn.text().contains("side only"))
  }
}
