import Testing

@testable import PathModel

/// The task that did not get what it needs to start.
@Suite struct ResourceInitializationFailedTests {
  private let rule = RuleDrive(.resourceInitializationFailed) { sample in
    sample.stopTask("TaskFailedToStart", "ResourceInitializationError: unable to pull secrets")
  }

  @Test func recentTaskIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "dead00001",
      next: "ecs describe-tasks --cluster demo --tasks dead00001 --profile provider "
        + "--region eu-west-1"
    )
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "dead00001",
      next: "ecs describe-tasks --cluster demo --tasks dead00001 --profile provider "
        + "--region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("initial", nil))
      }
    )
  }

  @Test func taskOfLongAgoIsHistory() {
    rule.findsNothing { sample in
      sample.stopTask(
        "TaskFailedToStart",
        "ResourceInitializationError: unable to pull secrets",
        ago: 601
      )
    }
  }

  @Test func wholeServiceIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = 2 }
    }
  }

  @Test(arguments: [
    "failed to validate logger args: create stream has been retried 1 times",
    "unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: "
      + "There is a connection issue between the task and Amazon ECR.",
  ])
  func wordsOfECSAreKnown(words: String) {
    let found = rule.findings { $0.stopTask("", "ResourceInitializationError: \(words)") }
    #expect(found.count == 1)
  }

  @Test(arguments: [
    "odd", "CannotStartContainerError: ResourceInitializationError: failed to create shim task",
    "ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes",
  ])
  func anotherReasonIsNone(reason: String) {
    rule.findsNothing { $0.stopTask("TaskFailedToStart", reason) }
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
