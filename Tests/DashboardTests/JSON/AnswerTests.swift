import Drawing
import PathModel
import Testing

@testable import Dashboard

/// What a call printed, as it is walked through.
@Suite struct AnswerTests {
  private static let printed =
    "[\n" + (0..<40).map { "  {\n    \"Id\": \"t\($0)\"\n  }" }.joined(separator: ",\n") + "\n]\n"

  private var state: State {
    var state = State.showing(Stack.healthy).pressing(.character("8"), .enter)
    state.take(.answerArrived(call: Stack.calls[0].id, text: Self.printed))
    return state
  }

  private func typed(_ text: String, _ state: State) -> State {
    text.reduce(into: state) { $0.press(.character($1)) }
  }

  private func lineUnderCursor(_ state: State) -> String {
    state.drawn.styleRuns().filter { $0.style.role == .selection }.map(\.text).joined()
  }

  @Test func theFirstPage() throws { try assertSnapshot(state.drawn.text(), "answer-json") }

  @Test func foldedUp() throws {
    let folded = state.pressing(.down, .enter, .down, .down, .left)
    try assertSnapshot(folded.drawn.text(), "answer-folded")
    #expect(folded.pressing(.enter, .up, .right).openAnswer?.text?.folded.isEmpty == true)
  }

  @Test func everythingAtOnce() {
    let all = state.pressing(.end, .character("z"))
    #expect(all.openAnswer?.text?.visible.count == 42)
    #expect(all.openAnswer?.text?.row(of: all.openAnswer?.line ?? -1) != nil)
    #expect(all.pressing(.character("z")).openAnswer?.text?.visible.count == 122)
  }

  @Test func aSearchGoesToWhatIsTyped() {
    let found = typed("/T31", state)
    #expect(lineUnderCursor(found).contains("t31") && found.place == .search)
    #expect(found.drawn.rows()[23].contains("1 line"))
    let kept = found.pressing(.enter)
    #expect(kept.place == .answer && lineUnderCursor(kept).contains("t31"))
  }

  @Test func theNextHitAndTheOneBeforeGoRound() {
    let found = typed("/t3", state).pressing(.enter)
    #expect(lineUnderCursor(found).contains("\"t3\""))
    let next = found.pressing(.character("n"))
    #expect(lineUnderCursor(next).contains("t30") && next.notice == "'t3': 2 of 11")
    #expect(next.pressing(.character("N"), .character("N")).notice == "'t3': 11 of 11")
  }

  @Test func aHitThatIsFoldedAwayIsOpened() {
    let found = typed("/t31", state.pressing(.character("z"))).pressing(.enter)
    #expect(lineUnderCursor(found).contains("t31"))
  }

  @Test func whatIsNotThereIsSaid() {
    let state = typed("/nowhere", state).pressing(.enter, .character("n"))
    #expect(state.notice == "'nowhere' is not in it")
    #expect(self.state.pressing(.character("n")).notice == "/ searches")
  }

  @Test func valueOrAllOfAnObjectIsCopied() {
    var state = state.pressing(.down)
    #expect(state.press(.character("c")) == [.copy("{\n  \"Id\": \"t0\"\n}")])
    state.press(.down)
    #expect(state.press(.character("c")) == [.copy("t0")] && state.notice == "copied: t0")
  }

  @Test func itOpensAtWhatIsSought() {
    var state = State.showing(Stack.healthy)
    #expect(openAnswer(of: "a", at: "t31", &state) == [.fetchAnswer(call: "a")])
    state.take(.answerArrived(call: "a", text: Self.printed))
    #expect(lineUnderCursor(state).contains("t31"))
    state.take(.answerArrived(call: "a", text: "{}"))
    #expect(state.drawn.size.height == 24)
  }

  @Test func oneLongLineIsLaidOut() {
    var state = State.showing(Stack.healthy).pressing(.character("8"), .enter)
    state.take(.answerArrived(call: Stack.calls[0].id, text: "{\"a\": [1, 2]}"))
    #expect(state.openAnswer?.text?.lines.count == 6)
  }
}
