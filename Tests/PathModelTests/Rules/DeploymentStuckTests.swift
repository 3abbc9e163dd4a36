import Testing

@testable import PathModel

/// The deployment that does not come to an end.
@Suite struct DeploymentStuckTests {
  private let rule = RuleDrive(.deploymentStuck) { sample in
    sample.rollOut(minutesAgo: 45)
  }

  @Test func deploymentOfLongAgoIsFound() throws {
    let finding = try rule.finds(.warning, .service, "ecs-svc/1", next: RuleDrive.events)
    #expect(finding.message.contains("for 45 min and tasks of the old one still run (2)"))
  }

  @Test func deploymentOfLateIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.deployments[0].createdAt = HealthySample.at }
    }
  }

  @Test(arguments: [
    "has stopped 1 running tasks: (task 1).", "has begun draining connections on 1 tasks.",
    "deregistered 1 targets in (target-group 1)",
  ])
  func deploymentThatGoesOnIsNone(message: String) {
    rule.findsNothing { $0.addEvent("(service web) \(message)") }
  }

  @Test func deploymentWhoseOldTasksAreGoneIsNone() {
    rule.findsNothing { sample in sample.changeService { $0.deployments[1].runningCount = 0 } }
  }

  @Test func newTasksThatAreAllWellMayBeMeantToWait() {
    rule.findsNothing { sample in sample.changeService { $0.deployments[0].runningCount = 2 } }
    let found = rule.findings { sample in
      sample.changeService { $0.deployments[0].runningCount = 2 }
      sample.setTaskHealth(("healthy", nil), ("unhealthy", "Target.Timeout"))
    }
    #expect(found.count == 1)
  }

  @Test func beginThatIsNotKnownIsNone() {
    rule.findsNothing { sample in sample.changeService { $0.deployments[0].createdAt = nil } }
  }

  @Test func whatHoldsItUpComesInstead() {
    var sample = HealthySample.sample
    sample.rollOut(minutesAgo: 45)
    sample.changeService { $0.maximumPercent = 100 }
    #expect(PathStatus.derive(sample).faults.map(\.rule) == ["deployment-limits-deadlock"])
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
