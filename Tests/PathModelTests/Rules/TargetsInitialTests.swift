import Testing

@testable import PathModel

/// Targets that nobody has checked yet.
@Suite struct TargetsInitialTests {
  private let rule = RuleDrive(.targetsInitial) { sample in
    sample.setTaskHealth(
      ("initial", "Elb.InitialHealthChecking"),
      ("initial", "Elb.RegistrationInProgress")
    )
  }

  @Test func tasksThatAreNewAreFound() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "alb-group",
      next: "elbv2 describe-target-health --target-group-arn \(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1"
    )
    #expect(finding.evidence.count == 2)
    #expect(rule.status()[.applicationLoadBalancer].state == .down)
  }

  @Test func balancerThatIsNewIsFound() throws {
    try rule.finds(
      .warning,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 describe-target-health --target-group-arn \(HealthySample.nlbGroup) "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("healthy", nil))
        sample.setBalancerHealth("initial", "Elb.InitialHealthChecking")
      }
    )
  }

  @Test func thoseThatLeaveDoNotCount() {
    let found = rule.findings { $0.setTaskHealth(("initial", nil), ("draining", nil)) }
    #expect(found.count == 1)
  }

  @Test(arguments: ["healthy", "unhealthy", "unused", "odd"])
  func anyOtherTargetIsNone(state: String) {
    rule.findsNothing { $0.setTaskHealth(("initial", nil), (state, nil)) }
  }

  @Test func tasksThatDoNotStayExplainIt() {
    let status = rule.status { sample in
      sample.stopTask("EssentialContainerExited", "Essential container exited", exitCode: 1)
    }
    #expect(status.faults.map(\.rule) == ["essential-container-exits"])
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
