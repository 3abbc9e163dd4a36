import Testing

@testable import PathModel

/// The tasks that somebody stopped by hand.
@Suite struct TaskStoppedByUserTests {
  private let rule = RuleDrive(.taskStoppedByUser) { sample in
    sample.stopTask("UserInitiated", "Task stopped by user")
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(
      flaw,
      next: "cloudtrail lookup-events --lookup-attributes "
        + "AttributeKey=EventName,AttributeValue=StopTask --profile provider --region eu-west-1"
    )
  }

  @Test(arguments: [
    ("UserInitiated", "Host EC2 (instance i-0123) stopped/terminated."),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }

  @Test func restartWhileEnoughRunIsNone() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.runningCount = 2
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
      }
    }
  }
}
