import Testing

@testable import PathModel

/// The image that its registry denies.
@Suite struct ImagePullDeniedTests {
  private let rule = RuleDrive(.imagePullDenied) { sample in
    sample.stopTask(
      "TaskFailedToStart",
      "CannotPullContainerError: failed to resolve ref 111122223333.dkr.ecr.eu-west-1.amazonaws.com/a:1: "
        + "unexpected status from HEAD request: 403 Forbidden"
    )
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: RuleDrive.definition("taskDefinition.executionRoleArn"))
  }

  @Test(arguments: [
    (
      "TaskFailedToStart",
      "CannotPullContainerError: denied: User: arn is not authorized to perform: ecr:BatchGetImage"
    ),
    (
      "TaskFailedToStart",
      "CannotPullContainerError: Check that the role has the permissions to pull images from the registry"
    ),
    ("TaskFailedToStart", "CannotPullContainerError: no basic auth credentials"),
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    (
      "TaskFailedToStart",
      "CannotPullContainerError: pull access denied, repository does not exist or may require authorization"
    ),
    (
      "TaskFailedToStart",
      "CannotPullContainerError: 429 Too Many Requests - Server message: toomanyrequests"
    ),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }
}
