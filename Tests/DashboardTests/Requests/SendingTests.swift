import Drawing
import PathModel
import Testing

@testable import Dashboard

/// What is sent, and what is asked before.
@Suite struct SendingTests {
  private static func press(_ state: State, _ keys: Key...) -> (state: State, effects: [Effect]) {
    var state = state
    let effects = keys.flatMap { update(&state, .keyPressed($0)) }
    return (state, effects)
  }

  @Test func whatMayChangeSomethingIsAskedAbout() {
    let (asked, effects) = Self.press(.unsafe, .character("r"))
    #expect(effects.isEmpty && asked.place == .confirmation)
    #expect(Self.press(asked, .character("y")).effects == [.send(.unsafe)])
    #expect(Self.press(asked, .enter).effects == [.send(.unsafe)])
  }

  @Test(arguments: [
    Key.character("n"), .character("q"), .character("r"), .escape, .tab, .down, .character("Y"),
  ])
  func anyOtherKeyThanYesSendsNothing(key: Key) {
    let (state, effects) = Self.press(.unsafe, .character("r"), key)
    #expect(effects.isEmpty && state.overlays.isEmpty)
    #expect(state.notice == "nothing was sent" && !state.requests.log.isSending)
  }

  @Test func aPasteIsNoYes() {
    var state = State.unsafe.pressing(.character("r"))
    #expect(state.take(.pasted("y\n")).isEmpty)
    #expect(state.place == .confirmation)
  }

  @Test func theQuestionSaysWhatWhereAndHowOften() {
    let text = State.unsafe.pressing(.character("R")).drawn.text()
    #expect(text.contains("POST /api/tasks") && text.contains("every 5 s, until R stops it"))
    #expect(text.contains("the endpoint vpce-") && text.contains("here"))
    #expect(text.contains("Authorization: ***") && !text.contains("sesame"))
  }

  @Test func aSeriesThatMayChangeSomethingIsAskedAboutOnce() {
    let (asked, effects) = Self.press(.unsafe, .character("R"))
    #expect(effects.isEmpty && asked.requests.series == nil)
    let (state, sent) = Self.press(asked, .character("y"))
    #expect(sent == [.send(.unsafe)] && state.requests.series != nil)
  }

  @Test func headIsSafeAndEveryOtherMethodIsNot() {
    for (method, isAsked) in [("HEAD", false), ("get", true), ("DELETE", true), ("QUERY", true)] {
      var state = State.asking
      state.requests.draft.request.method = method
      state.press(.character("r"))
      #expect((state.place == .confirmation) == isAsked, "\(method)")
    }
  }

  @Test func aDraftThatCannotBeSentSaysWhy() {
    var state = State.asking
    state.requests.draft.request.path = "tasks"
    #expect(state.press(.character("r")).isEmpty)
    #expect(state.notice?.contains("does not begin with /") == true)
  }

  @Test func aRecordIsSentAgainTheSameWay() {
    var state = State.asking
    var record = RequestRecord.one(99)
    record.seat = Seat(.ssh, "ec2-user@203.0.113.7")
    record.request = TestRequest(path: "/other")
    record.route = RequestRoute(base: "http://a", connection: "10.1.1.12", zone: "eu-west-1b")
    state.take(.requestFinished(record))
    let draft = RequestDraft(
      record.request,
      zones: .one("eu-west-1b"),
      connection: "10.1.1.12",
      seat: .ssh
    )
    #expect(state.press(.character("a")) == [.send(draft)])
    state.take(.requestsDone)
    #expect(state.press(.enter, .character("a")) == [.send(draft)])
  }

  @Test func anUnsafeRecordIsAskedAboutAgain() {
    var state = State.asking
    var record = RequestRecord.one(99)
    record.request = RequestDraft.unsafe.request
    state.take(.requestFinished(record))
    #expect(state.press(.character("a")).isEmpty && state.place == .confirmation)
  }

  @Test func withNothingSentThereIsNothingToRepeatOrToOpen() {
    let state = State.asking(0)
    #expect(Self.press(state, .character("a")).effects.isEmpty)
    #expect(Self.press(state, .enter).state.notice == "no request has been sent yet; r sends one")
  }

  @Test func onTheTourTheStepSaysWhatIsSent() {
    let tour = State.demo(tour: .english).pressing(.right, .character("5"))
    #expect(tour.nextDraft == .path("/api/task/2"))
    #expect(tour.drawn.text().contains("GET /api/task/2"))
  }

  // MARK: Copying

  @Test func theRecordUnderTheCursorIsCopiedAsACommand() throws {
    let state = State.asking.pressing(.down, .down)
    let record = try #require(state.selectedRecord)
    let command = try #require(CurlCommandLine(record.request, record.route))
    let (after, effects) = Self.press(state, .character("c"))
    #expect(effects == [.copy(command.text)])
    #expect(after.notice == "copied: curl command of request 10, to be run here")
  }

  @Test func withoutARecordTheDraftIsCopied() {
    #expect(Self.press(State.asking(0), .character("c")).effects == [.copyCommand(.usual)])
  }

  @Test func whatWasCopiedIsSaid() {
    var state = State.asking
    state.take(.copied("not copied: too long"))
    #expect(state.drawn.rows()[23].contains("not copied: too long"))
  }
}
