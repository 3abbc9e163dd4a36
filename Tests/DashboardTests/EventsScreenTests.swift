import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// The screen of the events and what lies over it.
@Suite struct EventsScreenTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60)]
  private static let finding = ChangeEvent.Subject.finding(rule: "endpoint-rejected", .endpoint)

  private func selected(_ state: State) -> PathEvent? {
    EventsView(state).selected
  }

  // MARK: Pictures

  @Test(arguments: sizes)
  func aDay(width: Int, height: Int) throws {
    let state = State.eventful(width, height).pressing(.down, .down)
    try assertSnapshot(state.drawn.text(), "events-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    try assertSnapshot(State.eventful(glyphs: .ascii).drawn.text(), "events-ascii")
  }

  @Test func onTheTour() throws {
    var state = State.demo(tour: .english).pressing(.character("6"))
    state.take(.sampleArrived(State.Snapshot(of: Stack.eventful, ChangeEvent.day)))
    try assertSnapshot(state.drawn.text(), "events-tour")
  }

  @Test func rolesOfTheScreen() throws {
    try assertSnapshot(State.eventful().drawn.textAndRoles, "events-roles")
  }

  @Test func allOfAFindingsEvent() throws {
    let state = State.eventful().pressing(.down, .down, .down, .enter)
    try assertSnapshot(state.drawn.text(), "event")
  }

  // MARK: Words

  @Test func newestFirstWithAgeAndHop() {
    let rows = State.eventful(120, 36).drawn.rows()
    #expect(rows[3].contains("02:59:51") && rows[3].contains("9 s  path"))
    #expect(rows[3].contains("path down → up"))
    let times = State.eventful().listedEvents.map(\.at)
    #expect(times == times.sorted(by: >) && times.count == 52)
  }

  @Test func findingsComeAndGo() {
    let text = State.eventful(120, 36).drawn.text()
    #expect(text.contains("finding targets-wrong-status-code: came (critical)"))
    #expect(text.contains("finding targets-wrong-status-code: went"))
  }

  @Test func aFindingThatGetsGraverSaysSo() {
    let change = ChangeEvent.one(0, Self.finding, "warning", "critical", .down)
    #expect(PathEvent.change(change).text == "finding endpoint-rejected: warning → critical")
  }

  @Test func aFindingsEventTellsOfItsRule() {
    let change = ChangeEvent.one(0, Self.finding, nil, "critical", .down)
    var state = State.showing(nil)
    state.take(.sampleArrived(State.Snapshot([], changes: [change])))
    let text = state.pressing(.character("6"), .enter).drawn.text()
    let rule = DiagnosisRule.all.first { $0.id == "endpoint-rejected" }
    #expect(rule.map { text.contains($0.title) } == true)
    #expect(text.contains("source    https://docs.aws.amazon.com/"))
    #expect(text.contains("pltop explain endpoint-rejected"))
  }

  @Test func onlyAChangeOfThePathStandsOut() {
    let loud = State.eventful(120, 36).drawn.styleRuns()
      .filter { $0.style.reverse && $0.text.contains("path") && $0.y > 0 }
    #expect(loud.map(\.text) == ["path down → up", "path up → down"])
  }

  @Test func nothingHasHappened() {
    var state = State.showing(nil).pressing(.character("6"))
    #expect(state.drawn.rows()[1].contains("asking AWS"))
    state.take(.sampleArrived(State.Snapshot([])))
    #expect(state.drawn.rows()[1] == " nothing has changed")
    #expect(state.pressing(.enter).notice == "nothing has changed yet")
  }

  // MARK: The cursor

  @Test func theCursorGoesWithTheNewestUntilItIsMoved() {
    var state = State.eventful()
    let moved = state.pressing(.down)
    let new = ChangeEvent.change(5, .hop(.endpoint), .up, .degraded)
    let snapshot = State.Snapshot(of: Stack.eventful, ChangeEvent.day + [new])
    state.take(.sampleArrived(snapshot))
    #expect(selected(state) == .change(new))
    var later = moved
    later.take(.sampleArrived(snapshot))
    #expect(selected(later) == selected(moved))
    #expect(selected(later.pressing(.home)) == .change(new))
  }

  @Test func anEventThatIsNoLongerKeptWasTheOldest() {
    var state = State.eventful().pressing(.end)
    state.take(.sampleArrived(State.Snapshot([], changes: [ChangeEvent.day[45]])))
    #expect(selected(state) == .change(ChangeEvent.day[45]))
  }

  @Test func theCursorPassesEqualEvents() {
    let twin = ChangeEvent.one(0, .word(.runningCount, .service), "1", "2")
    var state = State.showing(nil).pressing(.character("6"))
    state.take(.sampleArrived(State.Snapshot([], changes: [twin, twin, twin])))
    #expect(state.pressing(.down, .down).cursorRow == 2)
  }

  @Test func fiveHundredEventsAreReachedToTheLast() {
    let changes = (0..<500).map {
      ChangeEvent.one($0, .word(.runningCount, .service), "\($0)", "\($0 + 1)")
    }
    var state = State.showing(nil).pressing(.character("6"))
    state.take(.sampleArrived(State.Snapshot([], changes: changes)))
    let end = state.pressing(.end)
    #expect(end.drawn.text().contains("Event 500 of 500"))
    #expect(end.drawn.text().contains("running count 0 → 1"))
    #expect(end.pressing(.down, .pageDown).cursorID == end.cursorID)
  }

  // MARK: What no text may do

  @Test(arguments: [Glyphs.unicode, .ascii])
  func hostileTextStaysInItsPlace(glyphs: Glyphs) {
    for (width, height) in Self.sizes {
      let state = State.eventful(width, height, glyphs: glyphs)
      let downs = state.listedEvents.firstIndex { $0.text.contains("owned") } ?? 0
      #expect(downs > 0)
      let there = (0..<downs).reduce(state) { state, _ in state.pressing(.down) }
      for keys in [[], [.enter], [.enter, .end], [.character("1")]] as [[Key]] {
        let screen = keys.reduce(there) { $0.pressing($1) }.drawn
        #expect(!screen.text().contains("owned") && !screen.text().contains("[31m"))
        #expect(screen.glyphs.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
      }
    }
  }
}
