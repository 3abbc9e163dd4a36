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

  @Test func eventOfLongAgoIsHistory() {
    rule.findsNothing { sample in
      sample.addEvent("(service web) was unable to place a task.", ago: 601)
    }
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
