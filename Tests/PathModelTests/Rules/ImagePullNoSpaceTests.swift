import Testing

@testable import PathModel

/// The image that is too large.
@Suite struct ImagePullNoSpaceTests {
  private let rule = RuleDrive(.imagePullNoSpace) { sample in
    sample.stopTask(
      "TaskFailedToStart",
      "CannotPullContainerError: write /var/lib/containerd/io/1: no space left on device"
    )
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: RuleDrive.definition("taskDefinition.ephemeralStorage"))
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotPullContainerError: dial tcp: i/o timeout"),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }
}
