import Testing

@testable import PathModel

/// Health checks that ask for / only.
@Suite struct HealthCheckOnRootTests {
  private let rule = RuleDrive(.healthCheckOnRoot) { sample in
    sample.changeApplicationTargetGroup { $0.healthCheck.path = "/" }
  }

  @Test func checkOfTheRootIsFound() throws {
    try rule.advises(
      .applicationLoadBalancer,
      "alb-group",
      next: "elbv2 describe-target-groups --target-group-arns \(HealthySample.albGroup) --query "
        + "'TargetGroups[].HealthCheckPath' --profile provider --region eu-west-1"
    )
  }

  @Test func bothGroupsAreNamedTogether() {
    let found = rule.findings { $0.changeNetworkTargetGroup { $0.healthCheck.path = "/" } }
    #expect(found.map(\.evidence.count) == [2])
  }

  @Test(arguments: ["/health", nil])
  func otherPathIsNone(path: String?) {
    rule.findsNothing { $0.changeApplicationTargetGroup { $0.healthCheck.path = path } }
  }

  @Test func checkOfAConnectionHasNoPath() {
    rule.findsNothing { sample in
      sample.changeApplicationTargetGroup { $0.healthCheck.networkProtocol = "TCP" }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups)
  }
}
