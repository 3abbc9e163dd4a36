import Testing

@testable import PathModel

/// The tasks that nothing accounts for.
@Suite struct TasksMissingTests {
  private let rule = RuleDrive(.tasksMissing) { sample in
    sample.changeService { $0.runningCount = 1 }
  }

  @Test func missingTaskIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "web",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1"
    )
  }

  @Test func noTaskAtAllIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "web",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1",
      and: { sample in
        sample.changeService { $0.runningCount = 0 }
      }
    )
  }

  @Test func enoughTasksAreNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = 3 }
    }
  }

  @Test func countThatIsNotKnownIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.runningCount = nil }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }

  @Test func whatSaysWhyComesInstead() {
    var sample = HealthySample.sample
    sample.stopTask("EssentialContainerExited", "ended", exitCode: 1)
    let findings = PathStatus.derive(sample).faults
    #expect(findings.map(\.rule) == ["essential-container-exits"])
    #expect(findings[0].evidence.contains { $0.contains("runningCount 1, desiredCount 2") })
  }
}
