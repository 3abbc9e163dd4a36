import Testing

@testable import PathModel

/// The deployment that may neither stop nor start a task.
@Suite struct DeploymentLimitsDeadlockTests {
  private let rule = RuleDrive(.deploymentLimitsDeadlock) { sample in
    sample.changeService {
      $0.maximumPercent = 100
      $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
      $0.deployments[0].runningCount = 0
      var old = ECSDeployment()
      old.id = "ecs-svc/0"
      old.status = "ACTIVE"
      old.runningCount = 2
      $0.deployments.append(old)
    }
  }

  @Test func deploymentWithoutRoomIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "ecs-svc/1",
      next: "ecs update-service --cluster demo --service web "
        + "--deployment-configuration "
        + "minimumHealthyPercent=100,maximumPercent=200 --profile provider "
        + "--region eu-west-1"
    )
  }

  @Test func messageOfECSIsEnough() {
    let found = rule.findings { sample in
      sample.changeService { $0.maximumPercent = 150 }
      sample.addEvent(
        "(service web) was unable to stop or start tasks during a deployment because of the service "
          + "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and "
          + "try again."
      )
    }
    #expect(found.map { $0.evidence.count } == [3])
  }

  @Test func roomForOneTaskIsEnough() {
    rule.findsNothing { sample in
      sample.changeService { $0.maximumPercent = 150 }
    }
  }

  @Test func roomThatIsRoundedDownIsFoundOnlyWhereThereIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.minimumHealthyPercent = 50 }
    }
  }

  @Test func deploymentThatEndedIsNone() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.completed)
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
