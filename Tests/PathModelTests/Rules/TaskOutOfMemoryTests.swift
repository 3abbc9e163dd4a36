import Testing

@testable import PathModel

/// The task that used too much memory.
@Suite struct TaskOutOfMemoryTests {
  private let rule = RuleDrive(.taskOutOfMemory) { sample in
    sample.stopTask(
      "EssentialContainerExited",
      "ended",
      exitCode: 137,
      containerReason: "OutOfMemoryError"
    )
  }

  @Test func recentTaskIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "dead00001",
      next: "ecs describe-task-definition --task-definition demo-task:3 --profile "
        + "provider --region eu-west-1"
    )
    #expect(finding.message.contains("of 512 MiB"))
  }

  @Test(arguments: [
    "OutOfMemory: Container killed due to memory usage",
    "OutOfMemoryError: Container killed due to memory usage",
  ])
  func wordsOfECSAreKnown(reason: String) {
    let found = rule.findings { $0.stopTask("", reason, exitCode: 137) }
    #expect(found.count == 1)
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
      sample.stopTask(
        "EssentialContainerExited",
        "ended",
        exitCode: 137,
        containerReason: "OutOfMemoryError",
        ago: 601
      )
    }
  }

  @Test func wholeServiceIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = 2 }
    }
  }

  @Test func signalAloneIsNone() {
    rule.findsNothing { sample in
      sample.stopTask("EssentialContainerExited", "ended", exitCode: 137)
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
