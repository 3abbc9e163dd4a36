import Testing

@testable import PathModel

/// The image that does not exist.
@Suite struct ImageNotFoundTests {
  private let rule = RuleDrive(.imageNotFound) { sample in
    sample.stopTask("TaskFailedToStart", "CannotPullContainerError: image:9: not found")
  }

  @Test func recentTaskIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "dead00001",
      next: "ecs describe-task-definition --task-definition demo-task:3 --profile "
        + "provider --region eu-west-1"
    )
    #expect(finding.message.contains("the image lvthillo/python-flask-api is not in"))
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "dead00001",
      next: "ecs describe-task-definition --task-definition demo-task:3 --profile "
        + "provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("initial", nil))
      }
    )
  }

  @Test func taskOfLongAgoIsHistory() {
    rule.findsNothing { sample in
      sample.stopTask("TaskFailedToStart", "CannotPullContainerError: image:9: not found", ago: 601)
    }
  }

  @Test func wholeServiceIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = 2 }
    }
  }

  @Test func registryThatDoesNotAnswerIsNone() {
    rule.findsNothing { sample in
      sample.stopTask("", "CannotPullContainerError: dial tcp: i/o timeout")
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .stoppedTasks)
  }

  @Test(arguments: Flaw.allCases)
  func nothingCriticalIsSaidWithoutTheirHealth(flaw: Flaw) {
    rule.warnsAtMost(flaw, without: .applicationHealth)
  }
}
