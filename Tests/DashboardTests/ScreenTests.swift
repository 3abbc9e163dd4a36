import Drawing
import FoundationEssentials
import PathModel
import Testing

@testable import Dashboard

/// Whole screens, as text; what they should look like is in `Snapshots`.
@Suite struct ScreenTests {
  @Test(arguments: [(80, 24), (120, 36), (160, 48), (200, 60)])
  func healthyPath(width: Int, height: Int) throws {
    let screen = State.showing(Stack.healthy, width, height).drawn
    try assertSnapshot(screen.text(), "healthy-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 36), (160, 48)])
  func brokenPath(width: Int, height: Int) throws {
    var state = State.showing(Stack.healthy, width, height)
    state.take(.sampleArrived(State.Snapshot(of: Stack.broken, after: Stack.healthy)))
    try assertSnapshot(state.drawn.text(), "broken-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func deniedAndStalePath(width: Int, height: Int) throws {
    let screen = State.showing(Stack.clouded, width, height).drawn
    try assertSnapshot(screen.text(), "clouded-\(width)x\(height)")
  }

  @Test func firstSecond() throws {
    try assertSnapshot(State.showing(Stack.firstSecond).drawn.text(), "first-second")
  }

  @Test func nothingHeardYet() throws {
    try assertSnapshot(State.showing(nil).drawn.text(), "nothing-heard")
  }

  @Test func noPath() throws {
    try assertSnapshot(State.showing(Stack.none).drawn.text(), "no-path")
  }

  @Test func picker() throws {
    try assertSnapshot(State.showing(Stack.several).pressing(.down).drawn.text(), "picker")
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func calls(width: Int, height: Int) throws {
    var state = State.showing(Stack.clouded, width, height).pressing(.character("8"))
    for _ in 0..<5 { state.press(.down) }
    try assertSnapshot(state.drawn.text(), "calls-\(width)x\(height)")
  }

  @Test func answerOfAFailedCall() throws {
    var state = State.showing(Stack.clouded).pressing(.character("8"), .end, .up, .enter)
    let id = Stack.clouded.calls[5].id
    let lines = (1...40).map { "  \"line \($0)\": true," }.joined(separator: "\n")
    state.take(.answerArrived(call: id, text: "{\n\(lines)\n}"))
    try assertSnapshot(state.drawn.text(), "answer")
    try assertSnapshot(state.pressing(.end).drawn.text(), "answer-end")
  }

  @Test func helpOfThePath() throws {
    try assertSnapshot(State.showing(Stack.healthy).pressing(.character("?")).drawn.text(), "help")
  }

  @Test func pausedWithANotice() throws {
    var state = State.showing(Stack.healthy).pressing(.character(" "))
    state.take(.ticked(Stack.now.addingTimeInterval(75)))
    try assertSnapshot(state.drawn.text(), "paused")
    state.take(.requestRefused("no endpoint DNS name is known yet"))
    let footer = state.drawn.rows()[23]
    #expect(footer.contains("PAUSED for 1 min") && footer.contains("no endpoint DNS name"))
    #expect(footer.contains("Space go on"))
  }

  @Test func testRequestsAreSummedUp() throws {
    var state = State.showing(Stack.healthy)
    state.take(.requestFinished(.good), .requestFinished(.failed))
    try assertSnapshot(state.drawn.text(), "requests")
  }

  @Test func rolesOfTheBrokenPath() throws {
    try assertSnapshot(State.showing(Stack.broken).drawn.textAndRoles, "broken-roles")
  }
}
