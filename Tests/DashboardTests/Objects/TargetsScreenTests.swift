import Drawing
import PathModel
import Testing

@testable import Dashboard

/// The screen of the targets and what lies over it.
@Suite struct TargetsScreenTests {
  private func screen(
    _ sample: Sample?,
    _ width: Int = 120,
    _ height: Int = 36,
    glyphs: Glyphs = .unicode
  ) -> State {
    State.showing(sample, width, height, glyphs: glyphs).pressing(.character("2"))
  }

  // MARK: Pictures

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func everyState(width: Int, height: Int) throws {
    let state = screen(Stack.everyTarget, width, height)
    try assertSnapshot(state.drawn.text(), "targets-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    let state = screen(Stack.everyTarget, 80, 24, glyphs: .ascii)
    try assertSnapshot(state.drawn.text(), "targets-ascii")
  }

  @Test func rolesOfTheScreen() throws {
    try assertSnapshot(screen(Stack.everyTarget, 80, 24).drawn.textAndRoles, "targets-roles")
  }

  @Test func notPermitted() throws {
    try assertSnapshot(screen(Stack.clouded, 80, 24).drawn.text(), "targets-clouded")
  }

  @Test func allOfATarget() throws {
    let state = screen(Stack.everyTarget).pressing(.down, .down, .down, .enter)
    try assertSnapshot(state.drawn.text(), "target")
  }

  // MARK: Words

  @Test func countsByGroupAndZoneLeaveOutWhatDrains() {
    let text = screen(Stack.everyTarget).drawn.text()
    #expect(text.contains("NLB TCP:80 → demo-nlb-target-group  1 of 1 healthy"))
    let group = "ALB HTTP:8888 → demo-alb-target-group"
    #expect(text.contains("\(group)  1 of 5 healthy, 2 draining  1a 0/4  1b 1/1"))
  }

  @Test func aZoneInWhichAllLeaveHasNone() {
    var sample = Stack.healthy
    sample.provider.targetHealth[Stack.albGroup] = Stack.known([
      Stack.target("10.100.100.140", 8080, "eu-west-1a", .draining),
      Stack.target("10.100.100.201", 8080, "eu-west-1b", .healthy),
    ])
    let text = screen(sample).drawn.text()
    #expect(text.contains("1 of 1 healthy, 1 draining  1a 0/0  1b 1/1"))
  }

  @Test func aTargetIsJoinedToItsTaskByAddress() {
    let row = screen(Stack.healthy).drawn.rows().first { $0.contains("10.100.100.201:8080") }
    #expect(row?.contains("9f8e7d6c") == true)
  }

  @Test func anAddressOfTwoTasksIsTheNewestOnes() {
    var sample = Stack.failing
    sample.provider.tasks["0"] = Stack.known([])
    let index = TaskIndex(PathObjects(in: sample))
    let target = Stack.target("10.100.100.201", 8080, nil, .draining)
    #expect(index[target]?.id == "9f8e7d6c5b4a")
  }

  @Test func onlyWhatIsNotHealthyIsAProblem() {
    let state = screen(Stack.everyTarget).pressing(.character("!"))
    let listed = TargetsView(state).ids
    #expect(TargetsView(state).count == 8)
    #expect(state.list.showsProblemsOnly && listed.count == 4)
  }

  @Test func sinceWhenIsTakenFromWhatChanged() {
    let sample = Stack.broken
    var state = State.showing(nil, 120, 36).pressing(.character("2"))
    state.take(.sampleArrived(State.Snapshot(of: sample, after: Stack.healthy)))
    let history = TargetHistory(state.latest?.status.changes ?? [])
    let rows = TargetsView(state).listing.items
    #expect(rows.allSatisfy { history.since($0) == sample.at })
  }

  @Test func nothingGreenIsSaidOfOldHealth() {
    var sample = Stack.healthy
    let why = Problem(.timedOut, "no answer within 20 s")
    for group in [Stack.nlbGroup, Stack.albGroup] { sample.provider.targetHealth[group].fail(why) }
    let state = screen(sample)
    let roles = state.drawn.styleRuns().filter { $0.y > 1 && $0.style.role == .up }
    #expect(roles.isEmpty)
    #expect(state.drawn.text().contains("as of 2 s ago: no answer within 20 s"))
  }

  @Test func whatIsAwaitedSaysSo() {
    #expect(screen(nil).drawn.text().contains("asking AWS for the first time"))
    #expect(screen(Stack.none).drawn.text().contains("No path found"))
  }

  @Test func noTargetsAreNoHealthyTargets() {
    var sample = Stack.healthy
    sample.provider.targetHealth[Stack.albGroup] = Stack.known([])
    #expect(
      screen(sample).drawn.text().contains(
        "✖ ALB HTTP:8888 → demo-alb-target-group  no targets are"
      )
    )
  }

  // MARK: What leads elsewhere

  @Test func copiesTheAddressAndOpensTheGroupsPage() throws {
    let view = TargetsView(screen(Stack.everyTarget))
    let item = try #require(view.listing.items.last)
    let details = try #require(view.details(of: item))
    #expect(details.id == item.target.id)
    let page =
      "https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1"
      + "#TargetGroup:targetGroupArn=\(Stack.albGroup)"
    #expect(details.consoleURL == page)
    #expect(details.source?.value == item.target.id)
    #expect(details.source?.call.contains(Stack.albGroup) == true)
  }

  @Test func aThousandTargetsScroll() {
    let state = screen(Stack.crowded(1_000)).pressing(.end)
    #expect(TargetsView(state).selected?.target.id == "10.100.3.249")
    #expect(state.drawn.text().contains("10.100.3.249:8080"))
  }
}
