import Drawing
import PathModel
import Testing

@testable import Dashboard

@Suite struct CursorTests {
  private var calls: State { .showing(Stack.healthy).pressing(.character("8")) }
  private var ids: [String] { Stack.calls.map(\.id) }

  private func sample(of calls: [CallRecord]) -> Action {
    .sampleArrived(State.Snapshot(of: Stack.made(Stack.healthy) { $0.calls = calls }))
  }

  @Test func movementStopsAtBothEnds() {
    #expect(calls.pressing(.up).cursorID == ids.first)
    #expect(calls.pressing(.down).cursorID == ids[1])
    #expect(calls.pressing(.end, .down, .pageDown).cursorID == ids.last)
    #expect(calls.pressing(.character("G"), .character("g")).cursorID == ids.first)
    #expect(calls.pressing(.pageDown, .pageUp).cursorID == ids.first)
  }

  @Test func theCursorStaysOnItsCallWhateverComesBeforeIt() {
    var state = calls.pressing(.down, .down)
    let new = Stack.call(.customer, ["ec2", "describe-subnets"], .slow)
    state.take(sample(of: [new] + Stack.calls))
    #expect(state.cursorID == ids[2])
  }

  @Test func whenItsCallIsGoneTheCursorStaysWhereItWas() {
    var state = calls.pressing(.down, .down)
    state.take(sample(of: Stack.calls.filter { $0.id != ids[2] }))
    #expect(state.cursorID == ids[3])
    state.take(sample(of: [Stack.calls[0]]))
    #expect(state.cursorID == ids[0])
    state.take(sample(of: []))
    #expect(state.cursorID == nil)
    #expect(state.press(.enter, .down, .end).isEmpty)
  }

  @Test func theRowUnderTheCursorIsMarkedAndVisible() {
    let many = (0..<200).map { Stack.call(.provider, ["ecs", "describe-tasks", "\($0)"], .fast) }
    var state = calls
    state.take(sample(of: many))
    for keys: [Key] in [[.end], [.home], [.pageDown], [.pageDown]] {
      for key in keys { state.press(key) }
      let marked = state.drawn.styleRuns().filter { $0.style.role == .selection }
      let number = state.cursorID?.split(separator: " ").last ?? ""
      #expect(marked.contains { $0.text.contains("describe-tasks \(number)") })
    }
  }

  @Test func anAnswerScrollsToItsLastLineAndNoFurther() {
    var state = State.showing(Stack.clouded).pressing(.character("8"), .end, .up, .enter)
    let text = (1...50).map { "line \($0)" }.joined(separator: "\n")
    state.take(.answerArrived(call: Stack.clouded.calls[5].id, text: text))
    #expect(state.pressing(.end).drawn.text().contains("line 50"))
    #expect(state.pressing(.end, .down, .pageDown) == state.pressing(.end))
    #expect(state.pressing(.end, .home) == state)
  }

  @Test func aTallerWindowLeavesNoHoleBelowAScrolledText() {
    var state = State.showing(Stack.healthy).pressing(.character("?"), .end)
    let last = HelpView.lines(of: state).last?.plain ?? ""
    for height in [24, 60, 30, 200, 24] {
      state.take(.resized(Size(width: 100, height: height)))
      #expect(state.drawn.text().contains(last))
    }
    state.take(.resized(Size(width: 100, height: 60)))
    #expect(state.drawn.text().contains("Keys"))
    for size in [Size(width: 0, height: 0), Size(width: 3, height: 2)] {
      state.take(.resized(size))
      #expect(state.pressing(.down, .pageUp).drawn.size == size)
    }
  }

  // MARK: The picker

  @Test func aChoiceOfPathsAsks() {
    var state = State.showing(Stack.several)
    #expect(state.overlays == [.picker(selected: 0)])
    state.press(.down)
    #expect(state.press(.enter) == [.choosePath(index: 1)])
    #expect(state.overlays.isEmpty)
  }

  @Test func thePickerClosesWhenThePathIsClear() {
    var state = State.showing(Stack.several)
    state.take(.sampleArrived(State.Snapshot(of: Stack.healthy)))
    #expect(state.overlays.isEmpty)
  }

  @Test func thePickersCursorStaysOnItsPath() {
    var state = State.showing(Stack.several).pressing(.down, .down)
    let without = Stack.made(Stack.several) {
      let rest = ($0.customer.endpoints.current ?? []).dropFirst()
      $0.customer.endpoints = Stack.known(Array(rest))
    }
    state.take(.sampleArrived(State.Snapshot(of: without)))
    #expect(state.overlays == [.picker(selected: 1)])
    #expect(state.candidates[1].path.endpointID == "vpce-0c")
  }
}
