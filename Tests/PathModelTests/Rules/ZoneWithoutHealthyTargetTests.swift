import Testing

@testable import PathModel

/// The zone that has no healthy task.
@Suite struct ZoneWithoutHealthyTargetTests {
  private let rule = RuleDrive(.zoneWithoutHealthyTarget) { sample in
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
      HealthySample.targets("healthy")
    )
  }

  @Test func zoneWithoutATargetIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: "ecs update-service --cluster demo --service web --force-new-deployment "
        + "--profile provider --region eu-west-1"
    )
    #expect(
      finding.evidence == ["elbv2 describe-target-health: eu-west-1b has no target"]
    )
  }

  @Test func zoneWithAFailingTargetIsFound() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: "ecs update-service --cluster demo --service web --force-new-deployment "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.setTaskHealth(("healthy", nil), ("unhealthy", "odd"))
      }
    )
  }

  @Test func ofManyTargetsTheFirstAreTold() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "eu-west-1b",
      next: "ecs update-service --cluster demo --service web --force-new-deployment "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value(
          HealthySample.targets("healthy")
            + (1...500).map {
              HealthySample.target("10.100.101.\($0)", 8080, zone: "eu-west-1b", "unhealthy")
            }
        )
      }
    )
    let words = try #require(finding.evidence.first)
    #expect(words.contains("10.100.101.1:8080 unhealthy") && words.hasSuffix("and 497 more"))
  }

  @Test func healthyTargetInEachZoneIsNone() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("healthy", nil), ("healthy", nil))
    }
  }

  @Test func noHealthyTargetAtAllIsNone() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("unhealthy", nil), ("unhealthy", nil))
    }
  }

  @Test func targetThatStartsIsNone() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("healthy", nil), ("initial", nil))
    }
  }

  @Test func targetThatLeavesIsNone() {
    rule.findsNothing { sample in
      sample.setTaskHealth(("healthy", nil), ("draining", nil))
    }
  }

  @Test func singleTaskIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.desiredCount = 1 }
    }
  }

  @Test func serviceOfOneZoneIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.subnetIDs = [HealthySample.providerSubnets[0]] }
    }
  }

  @Test func balancerOfOneZoneIsNone() {
    rule.findsNothing { sample in
      sample.changeNetworkLoadBalancer { $0.zones.removeLast() }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .balancers, .groups, .applicationHealth, .service)
  }
}
