import Testing

@testable import PathModel

/// The spare capacity that AWS takes back.
@Suite struct TaskSpotReclaimedTests {
  private let rule = RuleDrive(.taskSpotReclaimed) { sample in
    sample.stopTask("SpotInterruption", "Your Spot Task was interrupted.")
  }

  @Test(arguments: Flaw.allCases)
  func recentTaskIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(
      flaw,
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].capacityProviderStrategy' --profile provider --region eu-west-1"
    )
  }

  @Test(arguments: [
    ("TerminationNotice", "Your Spot Task was interrupted."),
    ("SpotInterruption", ""),
  ])
  func wordsOfECSAreKnown(code: String, reason: String) {
    #expect(rule.findings { $0.stopTask(code, reason) }.count == 1)
  }

  @Test(arguments: [
    ("TerminationNotice", "Your task was stopped due to an infrastructure issue in eu-west-1b."),
    ("ServiceSchedulerInitiated", "Scaling activity initiated by (deployment ecs-svc/1)"),
  ])
  func otherReasonIsNone(code: String, reason: String) {
    rule.findsNothing { $0.stopTask(code, reason) }
  }
}
