import FoundationEssentials
import Testing

@testable import PathModel

/// What AWS's words are said to mean.
@Suite struct MeaningTests {
  private func stopped(_ code: String?, _ reason: String?, exit: Int? = nil) -> ECSTask {
    var task = ECSTask()
    task.lastStatus = "STOPPED"
    task.stopCode = code
    task.stoppedReason = reason
    var container = ECSTask.Container()
    container.exitCode = exit
    task.containers = [container]
    return task
  }

  @Test(arguments: [
    ("TaskFailedToStart", "CannotPullContainerError: demo:9: not found", "image-not-found"),
    ("EssentialContainerExited", "OutOfMemoryError: Container killed", "task-out-of-memory"),
    ("EssentialContainerExited", "Essential container in task exited", "essential-container-exits"),
    (
      "ServiceSchedulerInitiated", "Task failed ELB health checks in (target-group x)",
      "tasks-killed-by-health-checks"
    ),
    ("TaskFailedToStart", "ResourceInitializationError: secrets", "resource-initialization-failed"),
    ("SpotInterruption", "Your Spot Task was interrupted.", "task-spot-reclaimed"),
  ])
  func failuresHaveARule(code: String, reason: String, rule: String) {
    let task = stopped(code, reason)
    #expect(task.hasFailed)
    #expect(task.stopMeaning?.rule == rule)
    #expect(DiagnosisRule.all.contains { $0.id == rule })
  }

  @Test func scalingIsNoFailure() {
    let task = stopped("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment x)")
    #expect(!task.hasFailed && task.stopMeaning?.rule == nil && task.stopMeaning != nil)
  }

  @Test func aTaskThatRunsHasNotFailed() {
    var task = ECSTask()
    task.lastStatus = "RUNNING"
    #expect(!task.hasFailed && task.stopMeaning == nil)
  }

  @Test func newStopCodesMeanNothingYet() {
    #expect(stopped("SomethingNew", nil).stopMeaning == nil)
  }

  @Test func exitCodesThatSignalsMake() {
    func meaning(_ code: Int) -> String? { stopped(nil, nil, exit: code).containers[0].exitMeaning }
    #expect(meaning(137)?.contains("SIGKILL") == true && meaning(143)?.contains("SIGTERM") == true)
    #expect(meaning(1) == nil && meaning(200) == nil)
    #expect(meaning(135) == "ended by signal 7")
  }

  @Test func aReasonMeansMoreThanItsState() {
    var target = TargetHealth()
    target.state = Open(.unhealthy)
    let byState = target.meaning
    target.reason = "Target.Timeout"
    #expect(byState != nil && target.meaning != byState)
    target.reason = "Target.New"
    #expect(target.meaning == byState)
    target.state = Open("new")
    #expect(target.meaning == nil)
  }
}
