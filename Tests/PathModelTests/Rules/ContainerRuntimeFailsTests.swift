import Testing

@testable import PathModel

/// The container runtime that does not answer.
@Suite struct ContainerRuntimeFailsTests {
  private let rule = RuleDrive(.containerRuntimeFails) { sample in
    sample.stopTask(
      "TaskFailedToStart",
      "CannotInspectContainerError: Could not transition to inspecting; timed out"
    )
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: RuleDrive.details)
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotStopContainerError: no such process"),
    (
      "TaskFailedToStart",
      "ContainerRuntimeTimeoutError: Could not transition to running; timed out"
    ),
    (
      "TaskFailedToStart",
      "DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s"
    ),
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotStartContainerError: DockerTimeoutError: timed out"),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }
}
