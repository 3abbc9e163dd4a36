import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct CommandTests {
  typealias Place = DashboardCommand.Place

  /// A dashboard in each place, with something in every list.
  private static func state(in place: Place) -> State {
    switch place {
    case .screen(let screen): busy.pressing(.character(screen.digit))
    case .tour(let screen): onTour.pressing(.character(screen.digit))
    case .help: busy.pressing(.character("?"))
    case .answer: busy.pressing(.character("8"), .enter)
    case .details: State.busy.pressing(.character("2"), .enter)
    case .picker: State.showing(Stack.several)
    case .scenarios: State.demo().pressing(.character("d"))
    case .finding: State.finding(.many).pressing(.down, .enter)
    case .event: State.eventful().pressing(.down, .enter)
    case .record: State.asking.pressing(.down, .enter)
    case .seats: State.asking.pressing(.character("s"))
    case .composer: State.asking.pressing(.character("e"))
    case .burst: State.asking.pressing(.character("B"))
    case .confirmation: State.unsafe.pressing(.character("r"))
    case .search: busy.pressing(.character("8"), .enter, .character("/"))
    case .filter: busy.pressing(.character("8"), .character("/"))
    case .palette: busy.pressing(.character(":"))
    }
  }

  private static let busy = State.busy
  private static let onTour = State.busy(State.demo(tour: .english).pressing(.right))

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
        var state = Self.ready(in: place)
        if command.name == .columnsLeft { state.press(.character("l")) }
        if command.name == .unfold { state.press(.left) }
        if command.name == .pastAfter { state.press(.up, .up) }
        let before = state
        let effects = state.press(key)
        let isThere = place.screen.map { $0.command == command.name } ?? false
        #expect(!effects.isEmpty || state != before || isThere, "\(command.name) in \(place)")
      }
    }
  }

  /// In the middle of what there is in a short window, so that every movement goes somewhere.
  private static func ready(in place: Place) -> State {
    var state = state(in: place)
    state.take(.resized(Size(width: 80, height: 24)))
    switch place {
    case .answer: state.take(.answerArrived(call: firstCall, text: long))
    case .help: state.take(.resized(Size(width: 80, height: 10)))
    case .tour(.path): state.demo?.tour = Demo.longTour
    case .finding: state.overlays = [State.longFinding]
    case .event: state.overlays = [State.longEvent]
    case .palette: state.history = ["calls", "quit"]
    default: break
    }
    if ![.screen(.path), .confirmation, .palette].contains(place) { state.press(.down) }
    return state
  }

  private static let firstCall = Stack.calls[0].id
  private static let long = "[\n" + String(repeating: "  {\n    \"a\": 1\n  },\n", count: 99) + "]"

  /// Forms take letters for text, and a question takes any other key for no.
  @Test(
    arguments: Place.allCases.filter {
      ![.composer, .burst, .confirmation, .filter, .search, .palette].contains($0)
    }
  )
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

  @Test(arguments: Place.allCases.filter { $0.screen != nil })
  func theHelpListsExactlyTheCommandsOfTheScreen(place: Place) {
    let state = Self.state(in: place)
    let wanted = DashboardCommand.offered(by: state, in: place).map(\.help)
    let lines = HelpView.lines(of: state.pressing(.character("?"))).map(\.plain)
    let shown = lines.dropFirst().prefix { !$0.isEmpty }.map { String($0.dropFirst(12)) }
    #expect(shown == wanted)
  }

  @Test(arguments: Place.allCases)
  func theFooterNamesAWayOut(place: Place) {
    let footer = Self.state(in: place).drawn.rows()[23]
    #expect(["q quit", "Esc back", "Esc leave", "Esc as before"].contains { footer.contains($0) })
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

extension DashboardCommand.Place {
  /// The screen that it is; nil: it lies over one.
  fileprivate var screen: State.ScreenName? {
    switch self {
    case .screen(let screen), .tour(let screen): screen
    default: nil
    }
  }
}
