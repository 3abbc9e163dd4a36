import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct DemoUpdateTests {
  private var demo: State { .demo() }
  private var menu: State { .demo().pressing(.character("d")) }
  private var names: [String] { Demo.state().scenarios.map(\.name) }

  private static func press(_ state: State, _ keys: Key...) -> (state: State, effects: [Effect]) {
    var state = state
    let effects = keys.flatMap { update(&state, .keyPressed($0)) }
    return (state, effects)
  }

  // MARK: DEMO

  @Test(arguments: [(80, 24), (120, 36), (40, 10), (6, 1), (79, 24)])
  func demoIsOnEveryScreen(width: Int, height: Int) {
    let states = [
      State.demo(Stack.healthy, width, height), .demo(Stack.none, width, height),
      .demo(Stack.healthy, width, height, tour: .japanese),
    ]
    let keys: [Key] = [.character("d"), .character("?"), .tab, .character(" ")]
    for state in states + states.flatMap({ state in keys.map { state.pressing($0) } }) {
      let sign = state.drawn.styleRuns().first { $0.style.role == .accent && $0.style.reverse }
      #expect(sign?.text.contains("DEMO") == true)
      #expect(sign?.y == 0)
    }
  }

  @Test func aDemoThatHasNotAnsweredYetIsADemo() {
    var state = State.showing(nil)
    state.demo = Demo.state()
    #expect(state.drawn.rows()[0].contains(" DEMO  asking AWS"))
  }

  @Test(arguments: [(1.0, " DEMO   ●"), (10, " DEMO ×10 "), (0.5, " DEMO ×0.5 ")])
  func aSpeedThatIsNotOursIsSaid(speed: Double, expected: String) {
    var state = demo
    state.demo?.speed = speed
    #expect(state.drawn.rows()[0].contains(expected))
  }

  @Test func anythingElseIsNoDemo() {
    #expect(!State.showing(Stack.healthy).drawn.text().contains("DEMO"))
  }

  // MARK: The menu

  @Test func scenariosAreInTheOrderOfTheirSections() {
    #expect(Demo.state().scenarios.map(\.section) == ["A", "A", "C", "C", "G", "H", "H", "I", "-"])
    #expect(names.prefix(2) == ["pending-acceptance", "connection-rejected"])
  }

  @Test func enterStartsTheScenarioUnderTheCursor() {
    let (state, effects) = Self.press(menu, .down, .enter)
    #expect(effects == [.startScenario("connection-rejected")])
    #expect(state.overlays.isEmpty)
    let notice = "playing: The provider rejects the connection; d and Enter undo it"
    #expect(state.notice == notice)
  }

  @Test func enterOnAPlayingScenarioUndoesIt() {
    let (state, effects) = Self.press(menu, .enter, .character("d"), .enter)
    #expect(effects == [.startScenario(names[0]), .undoScenario(names[0])])
    #expect(state.demo?.active == [])
    #expect(state.notice == "undone: The connection waits for acceptance")
  }

  @Test func theMenuOpensOnWhatIsPlaying() {
    var state = demo
    state.take(.demoChanged(active: [Demo.groupClosed]))
    #expect(state.pressing(.character("d")).overlays == [.scenarios(selected: 2)])
    #expect(Self.press(state, .character("d"), .enter).effects == [.undoScenario(Demo.groupClosed)])
  }

  @Test func theMenusCursorMovesAndStopsAtBothEnds() {
    let last = names.count - 1
    #expect(menu.pressing(.character("j"), .down).overlays == [.scenarios(selected: 2)])
    #expect(menu.pressing(.down, .character("k"), .up).overlays == [.scenarios(selected: 0)])
    #expect(menu.pressing(.end, .down).overlays == [.scenarios(selected: last)])
    #expect(menu.pressing(.character("G"), .home).overlays == [.scenarios(selected: 0)])
    #expect(menu.pressing(.pageDown).overlays == [.scenarios(selected: last)])
    #expect(menu.pressing(.pageDown, .pageUp).overlays == [.scenarios(selected: 0)])
  }

  @Test func leavingTheMenuChangesNothing() {
    #expect(menu.pressing(.down, .escape) == demo)
    #expect(menu.pressing(.character("q")) == demo)
  }

  @Test func aDemoWithoutScenariosHasAnEmptyMenu() {
    var state = demo
    state.demo = DemoState(scenarios: [])
    let (closed, effects) = Self.press(state, .character("d"), .down, .enter)
    #expect(effects.isEmpty && closed.overlays.isEmpty)
  }

  @Test func whatPlaysIsToldFromOutside() {
    var state = State.demo().pressing(.character("d"))
    state.take(.demoChanged(active: [names[1], "unknown"]))
    let rows = state.drawn.rows()
    #expect(rows.contains { $0.contains("▶  The provider rejects") && $0.contains("playing") })
    #expect(rows.count { $0.contains("▶") } == 1)
  }

  @Test func liveThereIsNothingToPlay() {
    var state = State.showing(Stack.healthy)
    #expect(state.take(.demoChanged(active: ["x"]), .tourOpened).isEmpty)
    #expect(state == State.showing(Stack.healthy))
  }

  // MARK: The address

  @Test func theAddressToCurlIsShown() {
    let rows = demo.drawn.rows()
    let curl = "1a: curl http://127.0.0.1:18080/api/tasks · 1b: 127.0.0.1:18081"
    #expect(rows.contains { $0.contains(curl) })
  }
}
