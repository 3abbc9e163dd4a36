import FoundationEssentials
import Testing

@testable import PathModel

/// The tasks of another revision than the one that was deployed.
@Suite struct OldRevisionRunsTests {
  private let rule = RuleDrive(.oldRevisionRuns) { sample in
    sample.changeService {
      $0.deployments[0].updatedAt = HealthySample.at.addingTimeInterval(-3600)
    }
    sample.changeTask { $0.taskDefinitionARN = "demo-task:2" }
  }

  @Test func taskOfTheOldRevisionIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "aaaaaaaa11",
      next: "ecs update-service --cluster demo --service web --force-new-deployment --profile "
        + "provider --region eu-west-1"
    )
    #expect(finding.message.contains("a task runs another revision than demo-task:3"))
  }

  @Test func taskOfTheRevisionThatIsWantedIsNone() {
    rule.findsNothing { sample in sample.changeTask { $0.taskDefinitionARN = "demo-task:3" } }
  }

  @Test func deploymentThatEndedJustNowIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.deployments[0].updatedAt = HealthySample.at }
    }
  }

  @Test func deploymentInProgressIsNone() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
      }
    }
  }

  @Test func taskThatStopsIsNone() {
    rule.findsNothing { sample in sample.changeTask { $0.desiredStatus = "STOPPED" } }
  }

  @Test func taskThatIsNotOfTheServiceIsNone() {
    rule.findsNothing { sample in sample.changeTask { $0.group = nil } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .tasks)
  }
}
