import Drawing
import PathModel
import Testing

@testable import Dashboard

/// The demo's screens, as text.
@Suite struct DemoScreenTests {
  @Test(arguments: [(80, 24), (120, 36), (200, 60), (40, 10)])
  func scenarioMenu(width: Int, height: Int) throws {
    var state = State.demo(Stack.healthy, width, height)
    state.take(.demoChanged(active: [Demo.groupClosed]))
    let screen = state.pressing(.character("d"), .down).drawn
    try assertSnapshot(screen.text(), "scenarios-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60), (40, 10)])
  func tourOfAHealthyPath(width: Int, height: Int) throws {
    let screen = State.demo(Stack.healthy, width, height, tour: .english).drawn
    try assertSnapshot(screen.text(), "tour-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func tourOfABrokenPath(width: Int, height: Int) throws {
    try assertSnapshot(
      State.brokenTour(width, height).drawn.text(),
      "tour-broken-\(width)x\(height)"
    )
  }

  @Test(arguments: [(80, 24), (200, 60)])
  func tourInJapanese(width: Int, height: Int) throws {
    let screen = State.demo(Stack.healthy, width, height, tour: .japanese).drawn
    try assertSnapshot(screen.text(), "tour-japanese-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    try assertSnapshot(State.brokenTour(80, 24, glyphs: .ascii).drawn.text(), "tour-ascii")
    var state = State.demo(glyphs: .ascii)
    state.take(.demoChanged(active: [Demo.tasksDie]))
    try assertSnapshot(state.pressing(.character("d")).drawn.text(), "scenarios-ascii")
  }

  @Test func callsBesideTheTour() throws {
    let screen = State.demo(Stack.clouded, tour: .english).pressing(.character("8"), .end).drawn
    try assertSnapshot(screen.text(), "tour-calls")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func demoWithoutATour(width: Int, height: Int) throws {
    let screen = State.demo(Stack.broken, width, height).drawn
    try assertSnapshot(screen.text(), "demo-\(width)x\(height)")
  }

  @Test func whatPlaysIsNamed() {
    var state = State.demo(Stack.broken)
    state.take(.demoChanged(active: [Demo.tasksDie]))
    #expect(
      state.drawn.rows().contains { $0.hasPrefix(" Playing   tasks-die: Both tasks die and heal") }
    )
    state.take(.demoChanged(active: []))
    #expect(!state.drawn.rows().contains { $0.hasPrefix(" Playing") })
  }

  @Test func rolesOfTheTour() throws {
    try assertSnapshot(State.brokenTour(80, 24).drawn.textAndRoles, "tour-roles")
  }

  @Test func helpOnTheTour() throws {
    let state = State.demo(tour: .english).pressing(.character("?"))
    try assertSnapshot(state.drawn.text(), "tour-help")
  }
}
