import FoundationEssentials
import Testing

@testable import PathModel

/// The tasks that are stopped before they had time to start.
@Suite struct GracePeriodTooShortTests {
  private let rule = RuleDrive(.gracePeriodTooShort) { sample in
    sample.stopTask(
      "ServiceSchedulerInitiated",
      "Task failed ELB health checks in (target-group \(HealthySample.albGroup))"
    )
    sample.changeStoppedTask { $0.startedAt = HealthySample.at.addingTimeInterval(-240) }
    sample.changeService { $0.healthCheckGracePeriodSeconds = 0 }
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      $0[1].healthCheck.intervalSeconds = 30
      $0[1].healthCheck.unhealthyThreshold = 2
    }
  }

  private static let next =
    "ecs update-service --cluster demo --service web --health-check-grace-period-seconds 60 "
    + "--profile provider --region eu-west-1"

  @Test(arguments: Flaw.allCases)
  func taskThatWasStoppedAtOnceIsFound(flaw: Flaw) throws {
    try rule.findsStoppedTask(flaw, next: Self.next)
    rule.isSilent(flaw, without: .groups)
  }

  @Test func drainingCountsWithTheChecks() {
    let longLife = { (sample: inout Sample) in
      sample.changeStoppedTask { $0.startedAt = HealthySample.at.addingTimeInterval(-240) }
      sample.provider.targetGroupAttributes[HealthySample.albGroup] = HealthySample.value([
        "deregistration_delay.timeout_seconds": "0"
      ])
    }
    rule.findsNothing(when: longLife)
  }

  @Test func taskThatHadRunForLongIsNone() {
    rule.findsNothing { sample in
      sample.changeStoppedTask { $0.startedAt = HealthySample.at.addingTimeInterval(-3600) }
    }
  }

  @Test func periodThatIsLongEnoughIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.healthCheckGracePeriodSeconds = 60 }
    }
  }

  @Test func tasksThatAnswerTheChecksDidStart() {
    rule.findsNothing { $0.setTaskHealth(("unhealthy", "Target.ResponseCodeMismatch")) }
    rule.findsNothing { sample in
      sample.addEvent(
        "(service web) (task 1) (port 8080) is unhealthy in (target-group 1) due to (reason Health "
          + "checks failed with these codes: [404])."
      )
    }
  }

  @Test func otherReasonIsNone() {
    rule.findsNothing { sample in
      sample.changeStoppedTask { $0.stoppedReason = "Scaling activity initiated by (deployment 1)" }
    }
  }

  @Test func factThatIsNotKnownIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.healthCheckGracePeriodSeconds = nil }
    }
    rule.findsNothing { sample in sample.changeStoppedTask { $0.startedAt = nil } }
  }
}
