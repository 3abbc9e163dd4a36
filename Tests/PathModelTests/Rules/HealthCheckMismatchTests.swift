import Testing

@testable import PathModel

/// The NLB's health check that fits no listener.
@Suite struct HealthCheckMismatchTests {
  private let rule = RuleDrive(.healthCheckMismatch) { sample in
    sample.changeNetworkTargetGroup { $0.healthCheck.networkProtocol = "HTTPS" }
    sample.setBalancerHealth("unhealthy", "Target.FailedHealthChecks")
  }

  @Test func protocolThatDoesNotFitIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 modify-target-group --target-group-arn "
        + "\(HealthySample.nlbGroup) "
        + "--health-check-protocol HTTP --health-check-port 8888 --profile "
        + "provider --region eu-west-1"
    )
  }

  @Test func portThatDoesNotFitIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 modify-target-group --target-group-arn "
        + "\(HealthySample.nlbGroup) "
        + "--health-check-protocol HTTP --health-check-port 8888 --profile "
        + "provider --region eu-west-1",
      and: { sample in
        sample.changeNetworkTargetGroup {
          $0.healthCheck.networkProtocol = "HTTP"
          $0.healthCheck.port = "80"
        }
      }
    )
  }

  @Test func checkThatSucceedsIsNone() {
    rule.findsNothing { sample in
      sample.setBalancerHealth("healthy")
    }
  }

  @Test func plainTCPFitsEveryListener() {
    rule.findsNothing { sample in
      sample.changeNetworkTargetGroup { $0.healthCheck.networkProtocol = "TCP" }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners, .groups, .networkHealth)
  }
}
