import FoundationEssentials
import Testing

@testable import PathModel

/// The task that runs and is in no target group.
@Suite struct TaskNotRegisteredTests {
  private let rule = RuleDrive(.taskNotRegistered) { sample in
    sample.placeTasks(at: HealthySample.taskAddresses[0], "10.100.100.222")
  }

  private let next =
    "elbv2 register-targets --target-group-arn \(HealthySample.albGroup) "
    + "--targets Id=10.100.100.222,Port=8080 --profile provider --region eu-west-1"

  @Test func addressThatNoGroupHasIsFound() throws {
    let finding = try rule.finds(.warning, .applicationLoadBalancer, "10.100.100.222", next: next)
    #expect(
      finding.evidence == [
        "ecs describe-tasks: bbbbbbbb22 RUNNING at 10.100.100.222",
        "elbv2 describe-target-health: alb-group has no 10.100.100.222",
      ]
    )
  }

  @Test func withoutAnyTargetItIsCritical() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "10.100.100.222",
      next: next,
      and: { sample in
        sample.placeTasks(at: "10.100.100.222", HealthySample.taskAddresses[1])
        sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
      }
    )
  }

  @Test(arguments: ["healthy", "draining", "unhealthy"])
  func addressThatAGroupHasIsNone(state: String) {
    rule.findsNothing { sample in
      sample.placeTasks(at: HealthySample.taskAddresses[0], HealthySample.taskAddresses[1])
      sample.setTaskHealth(("healthy", nil), (state, nil))
    }
  }

  @Test func taskThatJustStartedIsNone() {
    rule.findsNothing { sample in
      let started = sample.at.addingTimeInterval(-60)
      sample.provider.tasks["1"] = sample.provider.tasks["1"].changing {
        $0[1].startedAt = started
      }
    }
  }

  @Test func taskWithoutAnAddressSaysNothing() {
    rule.findsNothing { sample in
      sample.provider.tasks["1"] = sample.provider.tasks["1"].changing {
        $0[1].privateAddress = nil
      }
    }
  }

  @Test func listThatIsOlderThanTheCountSaysNothing() {
    rule.findsNothing { $0.changeService { $0.runningCount = 3 } }
  }

  @Test func serviceThatDeploysSaysNothing() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
      }
    }
  }

  @Test func targetsThatAreNoAddressesSayNothing() {
    rule.findsNothing { sample in
      let group = HealthySample.albGroup
      sample.provider.targetHealth[group] = sample.provider.targetHealth[group].changing {
        $0[0].id = ""
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .groups, .applicationHealth, .tasks)
  }
}
