import Testing

@testable import PathModel

/// The deployment that failed.
@Suite struct DeploymentFailedTests {
  private let rule = RuleDrive(.deploymentFailed) { sample in
    sample.changeService {
      $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.failed)
      $0.deployments[0].rolloutStateReason = "circuit breaker"
    }
  }

  @Test func failedDeploymentIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .service,
      "ecs-svc/1",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1"
    )
    #expect(finding.message.contains("circuit breaker"))
  }

  @Test func withoutAHealthyTaskItIsCritical() throws {
    try rule.finds(
      .critical,
      .service,
      "ecs-svc/1",
      next: "ecs describe-services --cluster demo --services web --query "
        + "'services[].events[:5].message' --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("initial", nil), ("initial", nil))
      }
    )
  }

  @Test func rollbackIsFound() {
    let found = rule.findings { sample in
      sample.changeService {
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
        $0.deployments[0].rolloutStateReason =
          "ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/0."
      }
    }
    #expect(found.map { $0.message.hasPrefix("a deployment failed and is rolled back") } == [true])
  }

  @Test func deploymentInProgressIsNone() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.deployments[0].rolloutState = Open(ECSDeployment.RolloutState.inProgress)
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }

  @Test(arguments: Flaw.allCases)
  func nothingCriticalIsSaidWithoutTheirHealth(flaw: Flaw) {
    rule.warnsAtMost(flaw, without: .applicationHealth)
  }
}
