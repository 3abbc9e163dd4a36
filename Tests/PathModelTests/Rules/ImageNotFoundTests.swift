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

  @Test(arguments: [
    "API error (404): repository 111122223333.dkr.ecr.eu-west-1.amazonaws.com/a not found",
    "manifest unknown: Requested image not known",
    "failed to resolve ref docker.io/a/timeout:9: pull access denied, repository does not exist or "
      + "may require authorization: server message: insufficient_scope: authorization failed",
  ])
  func wordsOfECSAreKnown(words: String) {
    let found = rule.findings { $0.stopTask("", "CannotPullContainerError: \(words)") }
    #expect(found.map { $0.message.hasSuffix("is not in its registry") } == [true])
  }

  @Test func imageForAnotherPlatformIsFound() {
    let found = rule.findings { sample in
      sample.stopTask(
        "",
        "CannotPullContainerError: image Manifest does not contain descriptor matching platform "
          + "'linux/amd64'"
      )
    }
    #expect(found.map { $0.message.hasSuffix("is not made for the tasks' platform") } == [true])
  }

  @Test func digestIsNoStatusCode() {
    rule.findsNothing { sample in
      sample.stopTask(
        "",
        "CannotPullContainerError: unexpected status code https://a/sha256:(404): 429 Too Many Requests"
      )
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
