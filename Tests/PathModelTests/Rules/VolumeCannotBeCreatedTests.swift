import Testing

@testable import PathModel

/// The volume that cannot be made or mounted.
@Suite struct VolumeCannotBeCreatedTests {
  private let rule = RuleDrive(.volumeCannotBeCreated) { sample in
    sample.stopTask("TaskFailedToStart", "CannotCreateVolumeError: failed to create EBS volume")
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: RuleDrive.definition("taskDefinition.volumes"))
  }

  @Test(arguments: [
    (
      "TaskFailedToStart",
      "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes"
    )
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    ("TaskFailedToStart", "ResourceInitializationError: failed to validate logger args"),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }
}
