import Drawing
import PathModel
import Testing

@testable import Dashboard

/// What is in force, and where it comes from.
@Suite struct SettingsScreenTests {
  private func state(
    _ width: Int = 80,
    _ height: Int = 24,
    _ entries: [SettingEntry] = SettingEntry.some,
    glyphs: Glyphs = .unicode
  ) -> State {
    var state = State.showing(Stack.healthy, width, height, glyphs: glyphs)
    state.settings = entries
    state.theme = "dark"
    return state.pressing(.character("0"))
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func someSettings(width: Int, height: Int) throws {
    try assertSnapshot(state(width, height).drawn.text(), "settings-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    try assertSnapshot(state(glyphs: .ascii).drawn.text(), "settings-ascii")
  }

  @Test func whatWasChangedHereIsSaid() {
    var state = state().pressing(.character("+"))
    state.theme = "noon"
    let rows = state.drawn.rows()
    #expect(rows.contains { $0.contains("interval") && $0.contains("5") && $0.contains("changed") })
    #expect(rows.contains { $0.contains("theme") && $0.contains("noon") && $0.contains("changed") })
  }

  @Test func onlyWhatIsSet() {
    let rows = state().pressing(.character("!")).drawn.rows()
    #expect(!rows.contains { $0.contains("interval") })
    #expect(rows.contains { $0.contains("--customer-profile") })
  }

  @Test func allOfALongValueIsInItsDetails() {
    let long = String(repeating: "request ", count: 60) + "the end"
    var state = state(80, 24, [SettingEntry(name: "requests", value: long, origin: "default")])
    #expect(state.pressing(.enter).drawn.text().contains("the end"))
    #expect(state.press(.character("c")) == [.copy(long)])
  }

  @Test(arguments: [0, 1000])
  func anyNumber(count: Int) {
    let entries = (0..<count).map {
      SettingEntry(name: "東京\($0)", value: "\u{1B}[31mred", origin: "default")
    }
    let screen = state(80, 24, entries).pressing(.end).drawn
    #expect(!screen.text().contains("[31m") && screen.size.height == 24)
  }
}

/// Pages of the AWS console.
@Suite struct ConsoleTests {
  private func page(_ state: State) -> String? {
    var state = state
    guard case .browse(let url) = state.press(.character("b")).first else { return nil }
    return url
  }

  @Test func thePathsIsThatOfTheEndpointService() {
    let url = page(.showing(Stack.healthy))
    #expect(
      url?.contains("console.aws.amazon.com/vpcconsole/home?region=eu-west-1#Endpoint") == true
    )
  }

  @Test(arguments: Demo.hops)
  func aFaultsIsThatOfItsHop(hop: Hop.Kind) throws {
    var snapshot = State.Snapshot(of: Stack.healthy)
    snapshot.status.findings = [.one(hop: hop)]
    var state = State.showing(nil)
    state.take(.sampleArrived(snapshot))
    let id = try #require(snapshot.status[hop].id)
    let name = id.split(separator: "/").last.map(String.init) ?? id
    #expect(page(state)?.contains(name) == true, "\(hop)")
  }

  @Test func theDemoHasNone() {
    var state = State.demo()
    #expect(state.press(.character("b")).isEmpty)
    #expect(state.notice?.contains("the demo's cloud has no console") == true)
  }
}
