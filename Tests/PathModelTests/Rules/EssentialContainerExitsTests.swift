import Testing

@testable import PathModel

/// The program that ends by itself.
@Suite struct EssentialContainerExitsTests {
  private let rule = RuleDrive(.essentialContainerExits) { sample in
    sample.stopTask("EssentialContainerExited", "Essential container in task exited", exitCode: 3)
  }

  @Test func recentTaskIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "dead00001",
      next: "ecs describe-tasks --cluster demo --tasks dead00001 --profile provider "
        + "--region eu-west-1"
    )
    #expect(finding.message.contains("exit code 3"))
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

  @Test func taskThatIsStillStoppingIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "dead00001",
      next: "ecs describe-tasks --cluster demo --tasks dead00001 --profile provider "
        + "--region eu-west-1",
      and: { sample in
        sample.provider.stoppedTasks["1"] = sample.provider.stoppedTasks["1"].changing {
          $0[0].lastStatus = "DEPROVISIONING"
          $0[0].stoppedAt = nil
        }
      }
    )
  }

  @Test func taskOfLongAgoIsHistory() {
    rule.findsNothing { sample in
      sample.stopTask(
        "EssentialContainerExited",
        "Essential container in task exited",
        exitCode: 3,
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
    "CannotStartContainerError: exec", "CannotCreateVolumeError: a", "OutOfMemoryError: killed",
    "CannotPullContainerError: not found", "DockerTimeoutError: timed out",
  ])
  func containerThatSaysWhyIsNone(reason: String) {
    rule.findsNothing { sample in
      sample.changeStoppedTask { $0.containers[0].reason = reason }
    }
  }

  @Test func taskThatECSStoppedIsNone() {
    rule.findsNothing { sample in
      sample.stopTask("ServiceSchedulerInitiated", "Scaling activity", exitCode: 0)
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
