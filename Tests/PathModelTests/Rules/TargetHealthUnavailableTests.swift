import Testing

@testable import PathModel

/// Targets whose health AWS does not know.
@Suite struct TargetHealthUnavailableTests {
  private let rule = RuleDrive(.targetHealthUnavailable) { sample in
    sample.setTaskHealth(("healthy", nil), ("unavailable", "Elb.InternalError"))
  }

  @Test func errorOfAWSIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "10.100.100.201:8080",
      next: "elbv2 describe-target-health --target-group-arn \(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1"
    )
    #expect(finding.message.hasSuffix("AWS reports an internal error of the load balancer"))
  }

  @Test func checksThatAreOffAreFound() throws {
    let finding = try rule.finds(
      .warning,
      .networkLoadBalancer,
      "demo-alb:8888",
      next: "elbv2 modify-target-group --target-group-arn \(HealthySample.nlbGroup) "
        + "--health-check-enabled --profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("healthy", nil))
        sample.setBalancerHealth("unavailable", "Target.HealthCheckDisabled")
      }
    )
    #expect(finding.message.hasSuffix("because its health checks are turned off"))
  }

  @Test func newReasonIsToldAsItIs() {
    let found = rule.findings { $0.setTaskHealth(("healthy", nil), ("unavailable", "odd")) }
    #expect(
      found.map(\.message) == [
        "the health of target 10.100.100.201:8080 is not known (unavailable odd)"
      ]
    )
  }

  @Test func itNeverTakesThePathDown() {
    let status = rule.status {
      $0.setTaskHealth(
        ("unavailable", "Elb.InternalError"),
        ("unavailable", "Elb.InternalError")
      )
    }
    #expect(status.state == .unknown)
  }

  @Test func targetThatFailsIsNone() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("unhealthy", "Target.Timeout")) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
