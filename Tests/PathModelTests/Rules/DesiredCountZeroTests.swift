import Testing

@testable import PathModel

/// The service that is scaled to zero.
@Suite struct DesiredCountZeroTests {
  private let rule = RuleDrive(.desiredCountZero) { sample in
    sample.placeTasks(at: HealthySample.taskAddresses[0], HealthySample.taskAddresses[1])
    sample.changeService {
      $0.desiredCount = 0
      $0.runningCount = 0
    }
  }

  @Test func zeroIsFound() throws {
    try rule.finds(
      .critical,
      .service,
      "web",
      next: "ecs update-service --cluster demo --service web --desired-count 1 "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func whileTasksStillRunItIsAWarning() throws {
    try rule.finds(
      .warning,
      .service,
      "web",
      next: "ecs update-service --cluster demo --service web --desired-count 1 "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.changeService { $0.runningCount = 1 }
      }
    )
  }

  @Test func whereSomethingElseAnswersTheServiceMayBeRetired() throws {
    let finding = try #require(
      rule.findings { $0.placeTasks(at: "10.100.100.9", "10.100.100.10") }.first
    )
    #expect(finding.nextKind == .look)
    #expect(!finding.next.contains("update-service"))
  }

  @Test func countThatIsNotKnownIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.desiredCount = nil }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
