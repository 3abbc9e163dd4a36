import Testing

@testable import PathModel

/// The protected tasks that hold a deployment up.
@Suite struct DeploymentProtectedTasksTests {
  private let rule = RuleDrive(.deploymentProtectedTasks) { sample in
    sample.rollOut()
    sample.addEvent(
      "(service web) was unable to reach steady state because task set (ecs-svc/0) was unable to "
        + "scale in. Reason: The number of protected tasks are more than the desired count of tasks"
    )
    sample.changeTask { $0.startedBy = "ecs-svc/0" }
  }

  @Test func messageAboutThemIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "ecs-svc/1",
      next: "ecs get-task-protection --cluster demo --tasks aaaaaaaa11 --profile provider "
        + "--region eu-west-1"
    )
  }

  @Test func withoutTheTasksAllOfThemAreAskedFor() {
    let found = rule.findings { $0.provider.tasks["1"] = .pending }
    #expect(found.map { $0.next.contains("--tasks") } == [false])
  }

  @Test func tasksThatStayAfterScalingInAreNone() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.completed)
      }
    }
  }

  @Test func deploymentWithoutSuchAMessageIsNone() {
    rule.findsNothing { $0.addEvent("(service web) has started 1 tasks: (task 1).") }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
