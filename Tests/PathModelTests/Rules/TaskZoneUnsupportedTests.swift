import Testing

@testable import PathModel

/// The service's subnet in a zone without Fargate.
@Suite struct TaskZoneUnsupportedTests {
  private static let event =
    "(service web) was unable to place a task. Reason: Internal error. For more information, see "
    + "the Troubleshooting section."
  private let rule = RuleDrive(.taskZoneUnsupported) { sample in
    sample.changeService { $0.runningCount = 1 }
    sample.addEvent(event)
  }

  @Test func internalErrorIsFound() throws {
    try rule.finds(
      .warning,
      .service,
      "web",
      next: "ec2 describe-subnets --filters Name=subnet-id,Values=subnet-1a,subnet-1b --query "
        + "'Subnets[].[SubnetId,AvailabilityZoneId]' --profile provider --region eu-west-1"
    )
  }

  @Test func itStandsForThePlaceThatWasNotFound() {
    var sample = HealthySample.sample
    sample.changeService { $0.runningCount = 1 }
    sample.addEvent(Self.event)
    #expect(PathStatus.derive(sample).faults.map(\.rule) == ["task-zone-unsupported"])
  }

  @Test func noTaskAtAllIsCritical() {
    let found = rule.findings { sample in sample.changeService { $0.runningCount = 0 } }
    #expect(found.map(\.severity) == [.critical])
  }

  @Test func otherReasonIsNone() {
    rule.findsNothing {
      $0.addEvent("(service web) was unable to place a task. Reason: Capacity is unavailable.")
    }
  }

  @Test func oldEventIsHistory() {
    rule.findsNothing { $0.addEvent(Self.event, ago: 3_600) }
  }

  @Test func wholeServiceIsNone() {
    rule.findsNothing { sample in sample.changeService { $0.runningCount = 2 } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
