import Testing

@testable import PathModel

/// The task that ECS stopped for its health checks.
@Suite struct TasksKilledByHealthChecksTests {
  private let rule = RuleDrive(.tasksKilledByHealthChecks) { sample in
    sample.stopTask("ServiceSchedulerInitiated", "Task failed ELB health checks in (g)")
  }

  @Test func recentTaskIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "dead00001",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1"
    )
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "dead00001",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("initial", nil))
      }
    )
  }

  @Test func taskOfLongAgoIsHistory() {
    rule.findsNothing { sample in
      sample.stopTask("ServiceSchedulerInitiated", "Task failed ELB health checks in (g)", ago: 601)
    }
  }

  @Test func wholeServiceIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = 2 }
    }
  }

  @Test(arguments: [
    "Task failed ELB health checks in (elb demo)",
    "Task failed load balancer health checks in (target-group g)",
  ])
  func wordsOfECSAreKnown(reason: String) {
    #expect(rule.findings { $0.stopTask("", reason) }.count == 1)
  }

  @Test func anotherReasonIsNone() {
    rule.findsNothing { sample in
      sample.stopTask("ServiceSchedulerInitiated", "Scaling activity")
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

  @Test func whatTheTargetsSayComesInstead() {
    var sample = HealthySample.sample
    sample.stopTask("ServiceSchedulerInitiated", "Task failed ELB health checks in (g)")
    sample.setTaskHealth(("healthy", nil), ("unhealthy", "Target.Timeout"))
    let findings = PathStatus.derive(sample).faults
    #expect(findings.map(\.rule) == ["targets-time-out"])
    #expect(findings[0].evidence.contains { $0.contains("Task failed ELB health checks") })
  }
}
