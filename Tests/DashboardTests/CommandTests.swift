import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct CommandTests {
  typealias Place = DashboardCommand.Place

  /// A dashboard in each place.
  private static func state(in place: Place) -> State {
    let path = State.showing(Stack.healthy)
    return switch place {
    case .path: path
    case .calls: path.pressing(.tab)
    case .help: path.pressing(.character("?"))
    case .answer: path.pressing(.tab, .enter)
    case .picker: State.showing(Stack.several)
    case .pathOnTour: State.demo(tour: .english).pressing(.right)
    case .callsOnTour: State.demo(tour: .english).pressing(.right, .tab)
    case .scenarios: State.demo().pressing(.character("d"))
    case .requests: State.asking
    case .requestsOnTour: onTour
    case .findings: findings
    case .findingsOnTour: State.brokenTour(80, 24).pressing(.character("4"))
    case .finding: findings.pressing(.down, .enter)
    case .events: State.eventful()
    case .eventsOnTour: eventsOnTour
    case .event: State.eventful().pressing(.down, .enter)
    case .record: State.asking.pressing(.down, .enter)
    case .seats: State.asking.pressing(.character("s"))
    case .composer: State.asking.pressing(.character("e"))
    case .burst: State.asking.pressing(.character("B"))
    case .confirmation: State.unsafe.pressing(.character("r"))
    }
  }

  private static var onTour: State {
    var state = State.demo(tour: .english).pressing(.right, .character("3"))
    for record in RequestRecord.some(4) { state.take(.requestFinished(record)) }
    state.take(.requestsDone)
    return state
  }

  private static var findings: State { .finding(.many) }

  private static var eventsOnTour: State {
    var state = State.demo(tour: .english).pressing(.right, .character("5"))
    state.take(.sampleArrived(State.eventful().shown ?? State.Snapshot(of: Stack.broken)))
    return state
  }

  @Test(arguments: Place.allCases)
  func everyPlaceIsReached(place: Place) {
    #expect(Self.state(in: place).place == place)
  }

  @Test(arguments: Place.allCases)
  func noTwoCommandsClaimOneKeyInOnePlace(place: Place) {
    let keys = DashboardCommand.all.filter { $0.places.contains(place) }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Place.allCases)
  func everyCommandDoesSomethingWhereItIsOffered(place: Place) {
    for command in DashboardCommand.offered(by: Self.state(in: place), in: place) {
      for key in command.keys {
        var state = Self.state(in: place)
        // From the middle of a short window, every movement goes somewhere.
        state.take(.resized(Size(width: 80, height: 24)))
        if place == .answer { state.take(.answerArrived(call: Self.firstCall, text: Self.long)) }
        if place == .help { state.take(.resized(Size(width: 80, height: 10))) }
        if place == .pathOnTour { state.demo?.tour = Demo.longTour }
        if place == .finding { state.overlays = [State.longFinding] }
        if place == .event { state.overlays = [State.longEvent] }
        if ![.path, .confirmation].contains(place) { state.press(.down) }
        let before = state
        let effects = state.press(key)
        let isThere =
          (place, command.name) == (.calls, .showCalls)
          || (place, command.name) == (.path, .showPath)
          || (place, command.name) == (.callsOnTour, .showCalls)
          || (place, command.name) == (.requests, .showRequests)
          || (place, command.name) == (.requestsOnTour, .showRequests)
          || (place, command.name) == (.pathOnTour, .showPath)
          || (place, command.name) == (.findings, .showFindings)
          || (place, command.name) == (.findingsOnTour, .showFindings)
          || (place, command.name) == (.events, .showEvents)
          || (place, command.name) == (.eventsOnTour, .showEvents)
        #expect(!effects.isEmpty || state != before || isThere, "\(command.name) in \(place)")
      }
    }
  }

  private static let firstCall = Stack.calls[0].id
  private static let long = String(repeating: "{}\n", count: 99)

  /// Forms take letters for text, and a question takes any other key for no.
  @Test(arguments: Place.allCases.filter { ![.composer, .burst, .confirmation].contains($0) })
  func keysWithoutACommandDoNothing(place: Place) {
    let offered = DashboardCommand.offered(by: Self.state(in: place), in: place)
    let used = Set(offered.flatMap(\.keys))
    let others: [Key] = [
      .character("d"), .character("t"), .character("n"), .character("p"), .right,
      .character("x"), .character("é"), .alt("q"), .control("x"), .function(12), .insert, .left,
      .delete, .character("r"), .character(" "), .tab, .backTab, .enter, .escape, .character("?"),
    ]
    for key in others where !used.contains(key) {
      var state = Self.state(in: place)
      let before = state
      #expect(state.press(key).isEmpty)
      #expect(state == before)
    }
  }

  @Test(arguments: [
    Place.path, .calls, .requests, .findings, .events, .pathOnTour, .callsOnTour, .requestsOnTour,
    .findingsOnTour, .eventsOnTour,
  ])
  func theHelpListsExactlyTheCommandsOfTheScreen(place: Place) {
    let state = Self.state(in: place)
    let wanted = DashboardCommand.offered(by: state, in: place).map(\.help)
    let lines = HelpView.lines(of: state.pressing(.character("?"))).map(\.plain)
    let shown = lines.dropFirst().prefix { !$0.isEmpty }.map { String($0.dropFirst(11)) }
    #expect(shown == wanted)
  }

  @Test(arguments: Place.allCases)
  func theFooterNamesAWayOut(place: Place) {
    let footer = Self.state(in: place).drawn.rows()[23]
    #expect(["q quit", "Esc back", "Esc leave"].contains { footer.contains($0) })
  }

  @Test func theDemosKeysAreOnlyThereInTheDemo() {
    let live = State.showing(Stack.healthy)
    #expect(help(of: live).filter { $0.contains("demo:") }.isEmpty)
    #expect(live.pressing(.character("d")) == live && live.pressing(.character("t")) == live)
    #expect(help(of: .demo()).filter { $0.contains("demo:") }.count == 1)
    #expect(help(of: .demo(tour: .english).pressing(.escape)).contains { $0.contains("tour") })
    #expect(help(of: .demo(tour: .english)).filter { $0.contains("tour:") }.count == 4)
  }

  private func help(of state: State) -> [String] {
    HelpView.lines(of: state.pressing(.character("?"))).map(\.plain)
  }

  @Test func quittingWorksFromEverywhere() {
    for place in Place.allCases {
      var state = Self.state(in: place)
      #expect(state.press(.control("c")) == [.quit])
    }
  }

  /// Whatever is pressed wherever, the screen can be drawn afterwards.
  @Test(arguments: Place.allCases)
  func everyKeyOfTheTableCanBePressedEverywhere(place: Place) {
    let start = Self.state(in: place)
    for key in Set(DashboardCommand.all.flatMap(\.keys)) {
      var state = start
      state.press(key)
      let screen = state.drawn
      state.press(key, .escape, key)
      #expect(screen.size == state.drawn.size, "\(key) in \(place)")
    }
  }

  /// Before the first answer, and with nothing found and nothing changed.
  @Test(arguments: State.ScreenName.allCases)
  func everyKeyCanBePressedWhereThereIsNothing(screen: State.ScreenName) {
    for snapshot in [nil, State.Snapshot([])] {
      for (width, height) in [(80, 24), (40, 10), (200, 60)] {
        var start = State.showing(nil, width, height)
        if let snapshot { start.take(.sampleArrived(snapshot)) }
        start.screen = screen
        for key in Set(DashboardCommand.all.flatMap(\.keys)) {
          let state = start.pressing(key, .down, key, .enter, .end)
          #expect(state.drawn.size == start.size, "\(key) on \(screen)")
        }
      }
    }
  }

  @Test func aFixIsOnlyHintedAtWhileThereIsOne() {
    let path = State.finding(.advice).pressing(.character("1"))
    #expect(!path.drawn.rows()[23].contains("copy fix"))
    #expect(State.finding([.one()]).pressing(.character("1")).drawn.rows()[23].contains("copy fix"))
  }
}
