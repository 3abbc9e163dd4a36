import Testing

@testable import PathModel

/// The tasks that fail again and again.
@Suite struct TasksCannotStartTests {
  private let rule = RuleDrive(.tasksCannotStart) { sample in
    sample.lackTask(
      "is unable to consistently start tasks successfully. For more information, see the Guide."
    )
  }

  @Test(arguments: Flaw.allCases)
  func messageThatStandsIsFound(flaw: Flaw) throws {
    try rule.findsEvent(
      flaw,
      next: "ecs list-tasks --cluster demo --service-name web --desired-status STOPPED --profile "
        + "provider --region eu-west-1"
    )
  }

  @Test(arguments: [
    "has started 1 tasks: (task 1)."
  ])
  func otherMessageIsNone(message: String) {
    rule.findsNothing { $0.lackTask(message) }
  }

  @Test func whyTheyFailComesInstead() {
    var sample = HealthySample.sample
    sample.stopTask("EssentialContainerExited", "ended", exitCode: 1)
    sample.addEvent("(service web) is unable to consistently start tasks successfully.")
    let findings = PathStatus.derive(sample).faults
    #expect(findings.map(\.rule) == ["essential-container-exits"])
    #expect(findings[0].evidence.contains { $0.contains("consistently") })
  }
}
