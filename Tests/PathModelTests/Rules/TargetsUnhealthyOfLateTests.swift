import Testing

@testable import PathModel

/// Targets that the scheduler saw fail, and whose health does not show it.
@Suite struct TargetsUnhealthyOfLateTests {
  private let rule = RuleDrive(.targetsUnhealthyOfLate) { sample in
    sample.addEvents(event("a"), ago: 30)
    sample.addEvents(event("b"), ago: 90)
  }

  private let next =
    "ecs describe-services --cluster demo --services web --query "
    + "'services[].events[:5].message' --profile provider --region eu-west-1"

  @Test func targetsThatComeAndGoAreFound() throws {
    let finding = try rule.finds(.warning, .applicationLoadBalancer, "web", next: next)
    #expect(
      finding.message == "targets fail their health checks and recover, 2 times in 10 minutes "
        + "(Request timed out)"
    )
    #expect(finding.evidence.count == 2)
  }

  @Test(arguments: [Flaw.unavailable, .stale])
  func oneFailureIsEnoughWhileTheHealthCannotBeRead(flaw: Flaw) throws {
    let finding = try #require(
      rule.findings { sample in
        sample.changeService { $0.events.removeLast() }
        flaw.spoil(&sample.provider.targetHealth[HealthySample.albGroup])
      }
      .first
    )
    #expect(finding.severity == .warning)
    #expect(finding.message.hasPrefix("a target failed its health checks lately, and its health"))
  }

  @Test func targetsThatWereReplacedBecauseTheyFailedAreFoundAndNotOnlyTheNewOnes() throws {
    var sample = HealthySample.sample
    sample.addEvents(event("a"), ago: 400)
    sample.setTaskHealth(
      ("initial", "Elb.InitialHealthChecking"),
      ("initial", "Elb.RegistrationInProgress")
    )
    let faults = PathStatus.derive(sample).faults
    #expect(!faults.contains { $0.rule == "targets-initial" })
    let finding = try #require(faults.first { $0.rule == "targets-unhealthy-of-late" })
    #expect(finding.message.hasPrefix("targets failed their health checks and were replaced"))
    #expect(finding.message.hasSuffix("(Request timed out)"))
    // Nothing answers until one has passed.
    #expect(finding.severity == .critical)
  }

  @Test func healthThatWasNotAskedForYetSaysNothing() {
    rule.findsNothing { $0.provider.targetHealth[HealthySample.albGroup] = .pending }
  }

  @Test func oneFailureThatIsOverIsHistory() {
    rule.findsNothing { $0.changeService { $0.events.removeLast() } }
  }

  @Test func failuresThatHaveStoppedAreHistory() {
    rule.findsNothing { sample in
      sample.changeService { $0.events = [] }
      sample.addEvents(event("a"), event("b"), ago: 121)
    }
  }

  @Test func targetsThatFailNowAreToldByOthers() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("unhealthy", "Target.Timeout")) }
  }

  @Test func otherEventsAreNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.events = [] }
      sample.addEvents("(service web) has reached a steady state.", "odd", ago: 10)
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}

private func event(_ task: String) -> String {
  "(service web) (task \(task)) (port 8080) is unhealthy in (target-group \(HealthySample.albGroup)) "
    + "due to (reason Request timed out)."
}
