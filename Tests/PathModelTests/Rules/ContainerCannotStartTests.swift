import Testing

@testable import PathModel

/// The container whose command cannot be run.
@Suite struct ContainerCannotStartTests {
  private let rule = RuleDrive(.containerCannotStart) { sample in
    sample.stopTask(
      "TaskFailedToStart",
      "CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task: "
        + "exec: \"serve\": executable file not found in $PATH"
    )
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: RuleDrive.details)
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotCreateContainerError: API error (500): devmapper")
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    ("TaskFailedToStart", "ResourceInitializationError: unable to pull secrets or registry auth"),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }

  @Test func containerThatNamesTheErrorItselfIsFoundAlone() {
    var sample = HealthySample.sample
    sample.stopTask(
      "EssentialContainerExited",
      "Essential container in task exited",
      containerReason: "CannotStartContainerError: API error (400): OCI runtime create failed"
    )
    let rules = PathStatus.derive(sample).faults.map(\.rule)
    #expect(rules == ["container-cannot-start"])
  }
}
