import FoundationEssentials
import Testing

@testable import PathModel

/// The task that ECS finds no place for.
@Suite struct TaskPlacementFailedTests {
  private let rule = RuleDrive(.taskPlacementFailed) { sample in
    sample.changeService { $0.runningCount = 1 }
    sample.addEvent(
      "(service web) was unable to place a task. Reason: Capacity is unavailable at this time. "
        + "For more information, see the Guide."
    )
  }

  @Test func recentEventIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "web",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1"
    )
    #expect(
      finding.message
        == "ECS cannot place a task: Capacity is unavailable at this time. The service lacks tasks."
    )
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "web",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("initial", nil))
      }
    )
  }

  /// ECS says so once and then not again for six hours.
  @Test(arguments: Flaw.allCases)
  func eventThatStandsIsFound(flaw: Flaw) throws {
    try rule.findsEvent(flaw, next: RuleDrive.events)
  }

  @Test(arguments: [
    (
      "was unable to place a task because no container instance met all of its requirements.",
      "no container instance met all of its requirements."
    ),
    (
      "was unable to place a task. Reason: You\u{2019}ve reached the limit on the number of vCPUs you "
        + "can run concurrently", "You\u{2019}ve reached the limit on the number of vCPUs"
    ),
    (
      "failed to launch a task with (error No Fargate configuration exists for given values).",
      "No Fargate configuration exists for given values. The"
    ),
    (
      "was unable to reach steady state. Reason: No Container Instances were found in your capacity "
        + "provider.", "No Container Instances were found in your capacity provider."
    ),
    ("could not launch 2 tasks for deployment ecs-svc/1.", "cannot place a task. The service"),
  ])
  func wordsOfECSAreKnown(message: String, reason: String) {
    let found = rule.findings { $0.addEvent("(service web) \(message)") }
    #expect(found.map { $0.message.contains(reason) } == [true], "\(found.map(\.message))")
  }

  @Test func taskThatStartedSinceThenFoundItsPlace() {
    let start = { (sample: inout Sample) in
      sample.ageEvents(by: 1200)
      sample.changeService { service in
        var event = ECSService.Event()
        event.at = HealthySample.at.addingTimeInterval(-60)
        event.message = "(service web) has started 1 tasks: (task 1)."
        service.events.insert(event, at: 0)
      }
    }
    rule.findsNothing(when: start)
    let found = rule.findings { sample in
      start(&sample)
      sample.ageEvents(by: -900)
    }
    #expect(found.count == 1)
  }

  @Test func taskThatGotNoCapacityIsFound() {
    var sample = HealthySample.sample
    sample.stopTask("TaskFailedToStart", "Capacity is unavailable at this time. Please try again.")
    let findings = PathStatus.derive(sample).faults
    #expect(findings.map(\.rule) == ["task-placement-failed"])
  }

  @Test func wholeServiceIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = 2 }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
