import Drawing
import PathModel
import Testing

@testable import Dashboard

/// The screen of the service and its tasks, and what lies over it.
@Suite struct ServiceScreenTests {
  private func screen(
    _ sample: Sample?,
    _ width: Int = 120,
    _ height: Int = 36,
    glyphs: Glyphs = .unicode
  ) -> State {
    State.showing(sample, width, height, glyphs: glyphs).pressing(.character("3"))
  }

  // MARK: Pictures

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func aFailingDeployment(width: Int, height: Int) throws {
    let state = screen(Stack.failing, width, height)
    try assertSnapshot(state.drawn.text(), "service-\(width)x\(height)")
  }

  @Test func inASCII() throws {
    let state = screen(Stack.failing, 80, 24, glyphs: .ascii)
    try assertSnapshot(state.drawn.text(), "service-ascii")
  }

  @Test func rolesOfTheScreen() throws {
    try assertSnapshot(screen(Stack.failing, 80, 24).drawn.textAndRoles, "service-roles")
  }

  @Test func oldCounts() throws {
    try assertSnapshot(screen(Stack.clouded, 80, 24).drawn.text(), "service-clouded")
  }

  @Test func allOfAStoppedTask() throws {
    let state = screen(Stack.failing).pressing(.down, .down, .enter)
    try assertSnapshot(state.drawn.text(), "task")
  }

  // MARK: Words

  @Test func thoseThatRunComeFirstThenTheNewestStopped() {
    let tasks = ServiceView(screen(Stack.failing)).listing.items.map {
      String($0.task.id.prefix(8))
    }
    #expect(tasks == ["0a1b2c3d", "33445566", "9f8e7d6c", "55667788", "11223344"])
  }

  @Test func whatECSHasForgottenSaysSo() throws {
    let state = screen(Stack.failing, 200, 60)
    let row = state.drawn.rows().first { $0.contains("11223344") }
    #expect(row?.contains("no longer listed by ECS") == true)
    let view = ServiceView(state)
    let item = try #require(view.listing.items.last)
    #expect(view.details(of: item)?.source == nil)
    #expect(state.pressing(.end, .enter).drawn.text().contains("no longer listed by ECS"))
  }

  @Test func whileTheListIsMissingNobodyKnowsWhatIsForgotten() {
    var sample = Stack.failing
    sample.provider.stoppedTaskARNs = .unavailable(Stack.denied)
    let row = screen(sample, 200, 60).drawn.rows().first { $0.contains("11223344") }
    #expect(row?.contains("not described by ECS now") == true)
  }

  @Test func failuresAreProblemsAndScalingIsNone() {
    let state = screen(Stack.failing).pressing(.character("!"))
    let view = ServiceView(state)
    let listed = view.ids.map { $0.suffix(12) }
    #expect(listed.count == 2)
    #expect(listed.contains { $0.contains("9f8e7d6c5b4a") })
    #expect(!view.ids.contains { $0.contains("5566778899aa") })
  }

  @Test func aTaskIsAsBadAsItsTarget() throws {
    let sample = Stack.broken
    let view = ServiceView(screen(sample))
    let row = try #require(view.listing.items.first)
    let index = TargetIndex(State.Snapshot(of: sample))
    let target = try #require(index[row.task])
    #expect(target.target.state?.known == .unhealthy)
    #expect(row.isProblem(target) && index.state(of: row.task) == .down)
  }

  @Test func aStoppedTasksAddressIsNotItsOwnAnyMore() {
    let index = TargetIndex(State.Snapshot(of: Stack.healthy))
    #expect(index[Stack.stopped("a", 10)] == nil)
  }

  @Test func deploymentsTellOfFailuresAndOfTheCircuitBreaker() {
    let text = screen(Stack.failing).drawn.text()
    #expect(text.contains("circuit breaker on, rolls back"))
    #expect(text.contains("✖ PRIMARY FAILED"))
    #expect(text.contains("0 of 2 running · 3 failed · demo:14 · 6 min old"))
    #expect(text.contains("tasks failed to start."))
  }

  @Test func whatTheSchedulerSaysStandsBelowWhereThereIsRoom() {
    #expect(screen(Stack.failing).drawn.text().contains("ECS says"))
    #expect(screen(Stack.failing).drawn.text().contains("has reached a steady state."))
    #expect(!screen(Stack.failing, 80, 24).drawn.text().contains("ECS says"))
  }

  @Test func aServiceThatIsNotFoundSaysWhy() {
    var sample = Stack.healthy
    sample.provider.service = .pending
    sample.provider.clusterARNs = .unavailable(Stack.denied)
    let text = screen(sample, 80, 24).drawn.text()
    #expect(text.contains("cannot read the ECS clusters") && text.contains("pltop iam-policy"))
  }

  // MARK: What leads elsewhere

  @Test func opensTheTasksPage() throws {
    let view = ServiceView(screen(Stack.failing))
    let details = try #require(view.listing.items.first.flatMap(view.details))
    let page =
      "https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/ecs-cluster/services/ecs-service/"
      + "tasks/0a1b2c3d4e5f?region=eu-west-1"
    #expect(details.consoleURL == page)
    #expect(details.id == Stack.containers + "task/ecs-cluster/0a1b2c3d4e5f")
    #expect(details.source?.call.contains("describe-tasks") == true)
  }

  @Test func aThousandTasksScroll() {
    let state = screen(Stack.crowded(1_000)).pressing(.end)
    #expect(ServiceView(state).selected?.task.id == "task999")
  }
}
