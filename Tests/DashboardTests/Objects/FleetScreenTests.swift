import Drawing
import PathModel
import Testing

@testable import Dashboard

/// The screen of the endpoints and what lies over it.
@Suite struct FleetScreenTests {
  private func screen(
    _ sample: Sample?,
    _ width: Int = 120,
    _ height: Int = 36,
    glyphs: Glyphs = .unicode
  ) -> State {
    State.showing(sample, width, height, glyphs: glyphs).pressing(.character("9"))
  }

  // MARK: Pictures

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func everyState(width: Int, height: Int) throws {
    try assertSnapshot(
      screen(Stack.fleet(40), width, height).drawn.text(),
      "fleet-\(width)x\(height)"
    )
  }

  @Test func inASCII() throws {
    let state = screen(Stack.fleet(12), 80, 24, glyphs: .ascii)
    try assertSnapshot(state.drawn.text(), "fleet-ascii")
  }

  @Test func rolesOfTheScreen() throws {
    try assertSnapshot(screen(Stack.fleet(9), 80, 24).drawn.textAndRoles, "fleet-roles")
  }

  @Test func allOfThePathsEndpoint() throws {
    try assertSnapshot(screen(Stack.fleet(9)).pressing(.enter).drawn.text(), "endpoint")
  }

  // MARK: Words

  @Test func countsByStateAndByAccount() {
    let text = screen(Stack.fleet(40), 200, 60).drawn.text()
    #expect(text.contains("41 endpoints"))
    #expect(text.contains("● 6 available") && text.contains("✖ 5 pendingAcceptance"))
    #expect(text.contains("of 5 accounts: 200000000000 10"))
  }

  @Test func thePathsOwnIsMarked() {
    let rows = screen(Stack.fleet(9)).drawn.rows().filter { $0.contains("this path's") }
    #expect(rows.count == 1 && rows[0].contains(Stack.endpointID))
  }

  @Test func whatIsNotAvailableIsAProblem() {
    let view = FleetView(screen(Stack.fleet(9)).pressing(.character("!")))
    #expect(view.count == 10 && view.ids.count == 8)
  }

  @Test func withoutTheProvidersSideTheCustomersOwnIsListed() {
    var sample = Stack.fleet(9)
    sample.provider.connections = .unavailable(Stack.denied)
    let state = screen(sample)
    let text = state.drawn.text()
    #expect(text.contains("connections: not permitted"))
    #expect(text.contains("what the customer's side knows of its own endpoint"))
    #expect(FleetView(state).ids == [Stack.endpointID])
  }

  @Test func oldConnectionsAreNotGreen() {
    var sample = Stack.fleet(9)
    sample.provider.connections.fail(Problem(.timedOut, "no answer within 20 s"))
    let state = screen(sample)
    #expect(!state.drawn.styleRuns().contains { $0.y > 1 && $0.style.role == .up })
    #expect(state.drawn.text().contains("as of 2 s ago"))
  }

  @Test func noEndpointSaysWhatToDo() {
    var sample = Stack.healthy
    sample.provider.connections = Stack.known([])
    #expect(screen(sample).drawn.text().contains("a customer has to make one"))
  }

  @Test func saysHowToWatchAnother() {
    let other = screen(Stack.fleet(9)).pressing(.down, .enter).drawn.text()
    #expect(other.contains("pltop --endpoint vpce-01000000 --customer-profile PROFILE"))
    var sample = Stack.fleet(9)
    sample.customer.identity = Stack.known(
      Stack.made(CallerIdentity()) { $0.account = "200000000000" }
    )
    let own = screen(sample).pressing(.down, .enter).drawn.text()
    #expect(own.contains("pltop --endpoint vpce-01000000") && !own.contains("PROFILE"))
  }

  @Test func aThousandEndpointsScroll() {
    let state = screen(Stack.fleet(999)).pressing(.end)
    #expect(FleetView(state).selected?.endpointID == "vpce-01000998")
    #expect(state.drawn.text().contains("vpce-01000998"))
  }

  // MARK: The console

  @Test func pagesAreThoseOfTheSideThatKnowsIt() {
    let view = FleetView(screen(Stack.fleet(9)))
    let items = view.listing.items
    let pages = items.prefix(2).map { view.details(of: $0)?.consoleURL ?? "" }
    let console = "https://eu-west-1.console.aws.amazon.com/vpcconsole/home?region=eu-west-1#"
    #expect(pages[0] == console + "Endpoints:vpcEndpointId=\(Stack.endpointID)")
    #expect(pages[1].hasPrefix(console + "EndpointServiceDetails"))
  }

  @Test func otherPartitionsHaveConsolesOfTheirOwn() {
    #expect(
      ConsolePage.endpoint("vpce-1", region: "cn-north-1")?
        .hasPrefix("https://cn-north-1.console.amazonaws.cn/") == true
    )
    #expect(
      ConsolePage.endpoint("vpce-1", region: "us-gov-west-1")?
        .hasPrefix("https://us-gov-west-1.console.amazonaws-us-gov.com/") == true
    )
    #expect(ConsolePage.targetGroup("no ARN") == nil)
    #expect(ConsolePage.task("arn:aws:ecs:eu-west-1:1:task/id", of: nil) == nil)
  }
}
