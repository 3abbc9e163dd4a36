import Drawing
import PathModel
import Testing

@testable import Dashboard

/// What is the same on every screen with a list; the calls stand for all.
@Suite struct ListTests {
  private static func calls(_ count: Int) -> Sample {
    Stack.made(Stack.healthy) { sample in
      sample.calls = (0..<count).map { index in
        var call = Stack.call(.provider, ["ecs", "describe-tasks", "t\(index)"], .fast)
        call.seconds = Double(count - index)
        if index % 10 == 3 {
          call.problem = Problem(.permission, "no", code: "AccessDenied")
        }
        return call
      }
    }
  }

  private func state(_ count: Int = 40, _ width: Int = 80, _ height: Int = 24) -> State {
    State.showing(Self.calls(count), width, height).pressing(.character("8"))
  }

  private func typed(_ text: String, _ state: State) -> State {
    text.reduce(into: state) { $0.press(.character($1)) }
  }

  private func rows(_ state: State) -> [String] {
    state.drawn.rows().filter { $0.contains("provider") }
  }

  // MARK: Filter

  @Test func aFilterIsSeenAsItIsTyped() {
    var state = typed("/t3", state())
    #expect(state.place == .filter && rows(state).count == 9)
    #expect(state.drawn.rows()[23].contains("9 of 40"))
    state.press(.enter)
    #expect(state.place == .screen(.calls) && rows(state).count == 9)
    state.press(.escape)
    #expect(state.screen == .calls && state.list.filter.isEmpty)
    state.press(.escape)
    #expect(state.screen == .path)
  }

  @Test func escapeBringsTheFilterOfBeforeBack() {
    let state = typed("/9", typed("/t3", state()).pressing(.enter))
    #expect(state.list.filter == "t39")
    #expect(state.pressing(.escape).list.filter == "t3")
  }

  @Test func aPasteIsFilteredByAsWell() {
    var state = state().pressing(.character("/"))
    state.take(.pasted("t39\n"))
    #expect(rows(state).count == 1)
  }

  @Test func filterAndOrderOutliveARefresh() {
    var state = typed("/t1", state()).pressing(.enter, .character(">"), .character("I"))
    let before = rows(state)
    state.take(.sampleArrived(State.Snapshot(of: Self.calls(40))))
    #expect(rows(state) == before && before.count == 10)
  }

  @Test func theCursorStaysOnItsCallThroughFilterAndOrder() {
    let state = state().pressing(.down, .down)
    let id = state.cursorID
    #expect(typed("/t", state).cursorID == id)
    #expect(state.pressing(.character(">"), .character(">"), .character("I")).cursorID == id)
    #expect(typed("/t", state).pressing(.escape).cursorID == id)
  }

  @Test func onlyWhatIsWrong() {
    let state = state().pressing(.character("!"))
    #expect(rows(state).count == 4)
    #expect(state.notice == "only what is wrong is listed")
    #expect(rows(state.pressing(.escape)).count > 10)
    #expect(rows(state.pressing(.character("!"))).count > 10)
  }

  @Test func aListThatAFilterLeavesEmptySaysSo() {
    let state = typed("/nothing has this", state()).pressing(.enter)
    #expect(state.drawn.text().contains("nothing matches"))
    #expect(state.pressing(.down, .end, .enter).overlays.isEmpty)
  }

  @Test func thatAFilterIsOnIsSeenAtAllTimes() {
    #expect(typed("/t3", state()).pressing(.enter).drawn.text().contains("/t3  9 of 40"))
    #expect(state().pressing(.character("!")).drawn.text().contains("!  4 of 40"))
  }

  // MARK: Order

  @Test func everyColumnIsSortedByInTurn() {
    var state = state()
    let titles = CallsView(state).sortable
    var seen: [String?] = []
    for _ in 0...titles.count {
      state.press(.character(">"))
      seen.append(state.list.order?.column)
    }
    #expect(seen == titles.map(Optional.some) + [nil])
    #expect(state.pressing(.character("<")).list.order?.column == titles.last)
  }

  @Test func theOrderStandsAtItsTitle() {
    var state = state()
    while state.list.order?.column != "took" { state.press(.character(">")) }
    state.press(.home)
    #expect(state.drawn.text().contains("took▲"))
    #expect(rows(state)[0].contains("t39"))
    state.press(.character("I"), .home)
    #expect(state.drawn.text().contains("took▼") && rows(state)[0].contains("t0"))
  }

  // MARK: Rows and columns

  @Test func theRowsStayWhileTheCursorIsAmongThem() {
    let end = state().pressing(.pageDown, .down)
    let top = rows(end)[0]
    #expect(rows(end.pressing(.up, .up, .up))[0] == top)
  }

  @Test func columnsAreMovedAsideAndBack() {
    let state = state()
    #expect(state.drawn.text().contains("side") && !state.drawn.text().contains("runs"))
    let moved = state.pressing(.right, .right, .right)
    #expect(moved.drawn.text().contains("runs"))
    #expect(moved.pressing(.character("h"), .character("h"), .left).drawn == state.drawn)
    let far = (0..<30).reduce(state) { state, _ in state.pressing(.character("l")) }
    #expect(far.drawn.text().contains("describe-tasks"))
  }

  @Test(arguments: [0, 1, 1000])
  func anyNumberOfRows(count: Int) {
    for (width, height) in [(80, 24), (120, 36), (200, 60), (40, 10)] {
      let state = state(count, width, height).pressing(.end, .character(">"), .home, .end)
      #expect(state.drawn.size == Size(width: width, height: height))
      if count > 0, width >= 80 { #expect(rows(state).last?.contains("t\(count - 1)") == true) }
    }
  }

  @Test func twoThatHaveOneIdAreBothReached() {
    var sample = Self.calls(3)
    sample.calls[1] = sample.calls[0]
    let state = State.showing(sample).pressing(.character("8"), .down, .down)
    #expect(state.cursorRow == 2)
  }
}
