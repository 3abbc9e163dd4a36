import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct TourTests {
  private var tour: State { .demo(tour: .english) }

  private static func press(_ state: State, _ keys: Key...) -> (state: State, effects: [Effect]) {
    var state = state
    let effects = keys.flatMap { update(&state, .keyPressed($0)) }
    return (state, effects)
  }

  private func step(_ state: State) -> String? { state.openTour?.step?.id }

  // MARK: Keys

  @Test(arguments: [Key.character("n"), .right, .enter])
  func forward(key: Key) {
    #expect(step(tour.pressing(key)) == "one-task")
  }

  @Test(arguments: [Key.character("p"), .left])
  func back(key: Key) {
    #expect(step(tour.pressing(.right, .right, key)) == "one-task")
  }

  @Test(arguments: [Key.escape, .character("q")])
  func leaving(key: Key) {
    let (state, effects) = Self.press(tour.pressing(.right, .right), key)
    #expect(effects.isEmpty && state.openTour == nil)
    #expect(state.demo?.active == [Demo.tasksDie])
    #expect(state.notice == "tour left at step 3; t goes on with it")
    #expect(Self.press(state, .character("q")).effects == [.quit])
  }

  @Test func itGoesOnWhereItWasLeft() {
    let (state, effects) = Self.press(
      tour.pressing(.right, .right, .escape, .character("8")),
      .character("t")
    )
    #expect(step(state) == "tasks-die" && state.screen == .path)
    #expect(effects.isEmpty)
  }

  @Test func theTourEndsAtItsLastStep() {
    let last = tour.pressing(.right, .right, .right, .right)
    #expect(step(last) == "end" && step(last.pressing(.right)) == "end")
    #expect(last.pressing(.right).notice == "the tour ends here; Esc leaves it")
    #expect(tour.pressing(.left).notice == "this is the first step")
  }

  @Test func theRequestIsTheOneThatTheStepSpeaksOf() {
    let die = tour.pressing(.right, .right)
    var answered = die
    answered.take(.requestFinished(.good), .requestsDone)
    #expect(Self.press(tour, .character("r")).effects == [.send(.usual)])
    #expect(Self.press(answered, .character("r")).effects == [.send(.path("/api/tasks"))])
  }

  @Test func otherKeysWorkAsEver() {
    #expect(tour.pressing(.character("d")).overlays == [.scenarios(selected: 0)])
    #expect(tour.pressing(.character(" ")).frozen != nil)
    #expect(
      Self.press(tour, .character("8"), .enter).effects == [.fetchAnswer(call: Stack.calls[0].id)]
    )
    #expect(tour.pressing(.character("8"), .down).cursorID == Stack.calls[1].id)
    #expect(step(tour.pressing(.tab, .character("n"))) == "one-task")
  }

  // MARK: What a step starts

  @Test func aStepStartsWhatItDeclares() {
    let (_, effects) = Self.press(tour.pressing(.right), .right)
    #expect(effects == [.startScenario(Demo.tasksDie)])
  }

  @Test func goingOnUndoesWhatTheNextStepDoesNotDeclare() {
    let die = tour.pressing(.right, .right)
    let (state, effects) = Self.press(die, .right)
    #expect(effects == [.undoScenario(Demo.tasksDie), .startScenario(Demo.groupClosed)])
    #expect(Self.press(state, .right).effects == [.undoScenario(Demo.groupClosed)])
  }

  @Test func goingBackUndoesWhatLaterStepsStarted() {
    let closed = tour.pressing(.right, .right, .right)
    let (state, effects) = Self.press(closed, .left)
    #expect(effects == [.undoScenario(Demo.groupClosed), .startScenario(Demo.tasksDie)])
    #expect(state.demo?.active == [Demo.tasksDie])
    #expect(Self.press(state, .left, .left).effects == [.undoScenario(Demo.tasksDie)])
  }

  @Test func whatWasPlayedFromTheMenuEndsWithTheNextStep() {
    var state = tour
    state.take(.demoChanged(active: ["desired-zero", Demo.tasksDie]))
    #expect(
      Self.press(state, .right).effects == [
        .undoScenario("desired-zero"), .undoScenario(Demo.tasksDie),
        .send(.path("/api/task/2")),
      ]
    )
  }

  @Test func whatPlaysAlreadyIsNotStartedAgain() {
    var state = tour.pressing(.right)
    state.take(.demoChanged(active: [Demo.tasksDie]))
    #expect(Self.press(state, .right).effects.isEmpty)
  }

  @Test func aStepMaySendItsRequest() {
    #expect(Self.press(tour, .right).effects == [.send(.path("/api/task/2"))])
  }

  @Test func openingEntersTheFirstStep() {
    var state = State.demo()
    state.demo?.tour = TourState(steps: [Demo.steps[2]])
    #expect(state.take(.tourOpened) == [.startScenario(Demo.tasksDie)])
    #expect(step(state) == "tasks-die")
  }

  @Test func aTourWithoutStepsIsNone() {
    var state = State.demo()
    state.demo?.tour = TourState(steps: [])
    #expect(state.take(.tourOpened).isEmpty && state.openTour == nil)
    #expect(!state.drawn.rows()[23].contains("t tour"))
  }

  // MARK: The panel

  @Test func longTextScrollsToItsLastLineAndNoFurther() {
    var state = tour
    state.demo?.tour = Demo.longTour
    #expect(state.drawn.text().contains("line 21") && state.drawn.text().contains("PgDn more"))
    let end = (0..<9).reduce(state) { state, _ in state.pressing(.pageDown) }
    #expect(end.drawn.text().contains("line 40") && !end.drawn.text().contains("PgDn more"))
    #expect(end.pressing(.pageDown) == end)
    #expect((0..<9).reduce(end) { state, _ in state.pressing(.pageUp) }.demo?.tour?.offset == 0)
    #expect(end.pressing(.right).demo?.tour?.offset == 0)
  }

  @Test func theHopsItSpeaksOfArePointedAt() {
    for width in [80, 120, 200] {
      let text = State.demo(Stack.broken, width, 36, tour: .english).pressing(.right, .right)
        .drawn.text()
      #expect(text.contains("›service") && text.contains("✖›ALB DOWN"))
      #expect(!text.contains("›NLB") && !text.contains("›endpoint"))
    }
  }

  @Test func aStepWithARequestSaysWhatToCurl() {
    let rows = tour.pressing(.right).drawn.rows()
    #expect(rows.contains { $0.contains("$ curl http://127.0.0.1:18080/api/task/2") })
  }

  @Test(arguments: [(80, 24), (100, 30), (149, 36), (150, 36), (200, 60)])
  func theHopsAndTheRequestStayOnTheScreen(width: Int, height: Int) {
    let rows = State.brokenTour(width, height).drawn.rows()
    for word in ["client", "endpoint service", "NLB DOWN", "›ALB DOWN", "›service", "Requests"] {
      #expect(rows.contains { $0.contains(word) }, "\(word)")
    }
    #expect(rows.contains { $0.contains(" Why") && $0.contains("✖") })
  }
}
