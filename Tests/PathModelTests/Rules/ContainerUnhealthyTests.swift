import Testing

@testable import PathModel

/// The container that fails its own health check.
@Suite struct ContainerUnhealthyTests {
  private let rule = RuleDrive(.containerUnhealthy) { sample in
    sample.changeTask { $0.healthStatus = "UNHEALTHY" }
  }

  private static let next =
    "ecs describe-task-definition --task-definition demo-task:3 --query "
    + "'taskDefinition.containerDefinitions[].healthCheck' --profile provider --region eu-west-1"

  @Test func runningTaskIsFound() throws {
    let finding = try rule.finds(.warning, .service, "aaaaaaaa11", next: Self.next)
    #expect(finding.message.contains("ECS is about to stop it"))
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "aaaaaaaa11",
      next: Self.next,
      and: { $0.setTaskHealth(("initial", nil), ("initial", nil)) }
    )
  }

  @Test(arguments: ["UNKNOWN", "HEALTHY"])
  func otherHealthIsNone(status: String) {
    rule.findsNothing { sample in sample.changeTask { $0.healthStatus = status } }
  }

  @Test func taskThatIsStillStartingIsNone() {
    rule.findsNothing { sample in sample.changeTask { $0.lastStatus = "ACTIVATING" } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .tasks)
    rule.warnsAtMost(flaw, without: .applicationHealth)
  }

  private let stopped = RuleDrive(.containerUnhealthy) { sample in
    sample.stopTask("ServiceSchedulerInitiated", "Task failed container health checks")
  }

  @Test(arguments: Flaw.allCases)
  func taskThatECSStoppedForItIsFound(flaw: Flaw) throws {
    try stopped.findsStoppedTask(flaw, next: Self.next)
  }

  @Test func taskThatECSStoppedForAnotherReasonIsNone() {
    stopped.findsNothing { $0.stopTask("ServiceSchedulerInitiated", "Scaling activity") }
  }
}
