import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// What the path screen shows besides the picture's cards.
@Suite struct PathScreenTests {
  private static func lane(_ zone: String, healthy: Int = 1, nlb: Bool? = true) -> ZoneLane {
    var lane = ZoneLane(zone: zone)
    lane.endpointAddress = "10.1.1.12"
    lane.endpointInterfaceStatus = "in-use"
    (lane.serviceOffered, lane.networkLoadBalancerEnabled) = (true, nlb)
    (lane.applicationLoadBalancerEnabled, lane.targets) = (true, 1)
    (lane.healthyTargets, lane.runningTasks) = (healthy, 1)
    return lane
  }

  private func state(_ lanes: [ZoneLane], _ width: Int, _ height: Int) -> State {
    var snapshot = State.Snapshot(of: Stack.healthy)
    snapshot.status.zones = lanes
    var state = State.showing(nil, width, height)
    state.take(.sampleArrived(snapshot))
    return state
  }

  private func section(_ label: String, of state: State) -> [String] {
    let rows = state.drawn.rows()
    guard let start = rows.firstIndex(where: { $0.hasPrefix(" \(label)") }) else { return [] }
    return [rows[start]] + rows[(start + 1)...].prefix { $0.hasPrefix("           ") }
  }

  // MARK: Zones

  @Test func eachZoneHasALaneWhereThereIsRoom() {
    let lanes = [Self.lane("eu-west-1a"), Self.lane("eu-west-1b")]
    let rows = section("Zones", of: state(lanes, 120, 36))
    #expect(rows.count == 2)
    #expect(rows[0].contains("1a  ● 10.1.1.12 ─▶ ● service ─▶ ● NLB ─▶ ● ALB ─▶ ● 1/1 healthy"))
  }

  @Test func zonesThatDifferAreShownInTheSmallestWindow() {
    let alike = [Self.lane("eu-west-1a"), Self.lane("eu-west-1b")]
    #expect(section("Zones", of: state(alike, 80, 24)).isEmpty)
    let lanes = [Self.lane("eu-west-1a"), Self.lane("eu-west-1b", healthy: 0, nlb: false)]
    let rows = section("Zones", of: state(lanes, 80, 24))
    #expect(rows.count == 2 && rows[1].contains("✖ NLB") && rows[1].contains("✖ 0/1 healthy"))
  }

  @Test func whatIsNotKnownOfAZoneIsNotCalledMissing() {
    let lanes = [Self.lane("eu-west-1a", nlb: nil), Self.lane("eu-west-1b")]
    #expect(section("Zones", of: state(lanes, 120, 36))[0].contains("○ NLB"))
  }

  @Test func oneZoneNeedsNoLane() {
    #expect(section("Zones", of: state([Self.lane("eu-west-1a")], 200, 60)).isEmpty)
  }

  // MARK: Courses

  private func sample(_ seconds: Double, healthy: Int) -> Sample {
    Stack.made(Stack.healthy) { sample in
      for group in sample.provider.targetHealth.byKey.keys {
        let targets = (sample.provider.targetHealth[group].latest ?? []).enumerated().map {
          var target = $1
          if $0 >= healthy { target.state = Open(TargetHealth.State.unhealthy) }
          return target
        }
        sample.provider.targetHealth[group] = .value(
          targets,
          at: Stack.now.addingTimeInterval(seconds)
        )
      }
    }
  }

  @Test func healthyTargetsHaveACourse() {
    var state = State.showing(nil, 120, 36)
    for (second, healthy) in [(1, 2), (2, 2), (3, 1), (4, 0), (5, 2)] {
      state.take(.sampleArrived(State.Snapshot(of: sample(Double(second), healthy: healthy))))
    }
    let row = section("Health", of: state).first ?? ""
    #expect(row.contains("ALB 2/2 ██▅✖█") && row.contains("NLB 1/1"))
  }

  @Test func oneAnswerIsOnePointHoweverOftenItIsSeen() {
    var course = HealthCourse()
    let snapshot = State.Snapshot(of: sample(1, healthy: 2))
    for _ in 0..<5 { course.take(snapshot) }
    #expect(course.points[.applicationLoadBalancer]?.count == 1)
    for second in 2...400 {
      course.take(State.Snapshot(of: sample(Double(second), healthy: 2)))
    }
    #expect(course.points[.applicationLoadBalancer]?.count == 240)
  }

  @Test func latenciesAreSummedUpWhereThereIsRoom() {
    var state = State.showing(Stack.healthy, 120, 36)
    for record in RequestRecord.some(12) { state.take(.requestFinished(record)) }
    #expect(section("Latency", of: state).first?.contains("p50") == true)
    state.take(.resized(Size(width: 80, height: 24)))
    #expect(state.drawn.rows().contains { $0.hasPrefix(" Requests") })
  }

  // MARK: Changes and breaks

  @Test func whatChangedStandsOutForAMoment() {
    var state = State.showing(nil, 120, 36)
    state.take(
      .sampleArrived(State.Snapshot(of: Stack.broken, after: Stack.healthy)),
      .ticked(Stack.now)
    )
    let changed = { (state: State) in
      state.drawn.styleRuns().filter { $0.style.role == .changed }.map(\.text)
    }
    #expect(changed(state).contains { $0.contains("10.100.100.140") })
    #expect(changed(state).contains { $0.contains("demo-alb") })
    state.take(.ticked(Stack.now.addingTimeInterval(6)))
    #expect(changed(state).isEmpty)
  }

  @Test(arguments: [80, 120, 160, 200])
  func nothingPassesBehindWhatIsDown(width: Int) {
    let broken = State.showing(Stack.broken, width, 48).drawn.text()
    #expect(broken.contains("╌▶") && broken.contains("─▶"))
    #expect(!State.showing(Stack.healthy, width, 48).drawn.text().contains("╌"))
  }
}

/// Neither a configuration nor credentials.
@Suite struct FirstMinuteTests {
  private func state(_ kind: Problem.Kind, _ width: Int = 80, _ height: Int = 24) -> State {
    let why = Problem(kind, "Unable to locate credentials", next: "aws configure")
    let sample = Stack.made(Stack.none) { sample in
      sample.customer.identity = .unavailable(why)
      sample.provider.identity = .unavailable(why)
    }
    var state = State.showing(sample, width, height)
    state.hasConfiguration = false
    return state
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func itSaysWhatToDo(width: Int, height: Int) throws {
    let state = state(.auth, width, height)
    try assertSnapshot(state.drawn.text(), "first-minute-\(width)x\(height)")
  }

  @Test func itOffersTheDemo() {
    var state = state(.auth)
    #expect(state.drawn.text().contains("Or press D: the demo"))
    #expect(state.press(.character("D")) == [.openDemo])
  }

  @Test func withoutTheCLIThatComesFirst() {
    #expect(state(.missingCLI).drawn.text().contains("1  Install the AWS CLI"))
  }

  @Test func whoHasSetSomethingUpSeesThePath() {
    var configured = state(.auth)
    configured.hasConfiguration = true
    #expect(!configured.drawn.text().contains("Welcome"))
    #expect(!state(.throttled).drawn.text().contains("Welcome"))
  }
}
