import Testing

@testable import PathModel

/// The infrastructure under a task that fails.
@Suite struct TaskInfrastructureFailsTests {
  private let rule = RuleDrive(.taskInfrastructureFails) { sample in
    sample.stopTask("InfrastructureHealth", "The infrastructure that hosts the task is unhealthy.")
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: RuleDrive.events)
  }

  @Test(arguments: [
    ("TerminationNotice", "Your task was stopped due to an infrastructure issue in eu-west-1b."),
    (
      "ServiceSchedulerInitiated",
      "Amazon ECS is performing maintenance on the underlying infrastructure hosting the task."
    ),
    ("UserInitiated", "Host EC2 (instance i-0123) stopped/terminated."),
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    ("SpotInterruption", "Your Spot Task was interrupted."),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }
}
