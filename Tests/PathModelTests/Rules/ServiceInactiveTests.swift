import Testing

@testable import PathModel

/// The ECS service that was deleted.
@Suite struct ServiceInactiveTests {
  private let rule = RuleDrive(.serviceInactive) { sample in
    sample.changeService { $0.status = Open(ECSService.Status.draining) }
  }

  @Test func serviceBeingDeletedIsFound() throws {
    try rule.finds(
      .critical,
      .service,
      "web",
      next: "ecs list-services --cluster demo --profile provider --region eu-west-1"
    )
  }

  @Test func missingServiceIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .service,
      "web",
      next: "ecs list-services --cluster demo --profile provider --region eu-west-1",
      and: { sample in
        sample.provider.service = HealthySample.value(nil)
      }
    )
    #expect(finding.evidence == ["ecs describe-services: web MISSING"])
  }

  @Test func serviceThatNoListHasIsMissedOnceNoTargetIsHealthy() throws {
    let finding = try rule.finds(
      .critical,
      .service,
      "alb-group",
      next: "ecs list-clusters --profile provider --region eu-west-1",
      and: { sample in
        sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
        sample.loseService()
      }
    )
    #expect(finding.message.hasPrefix("no active ECS service registers tasks in"))
  }

  @Test func targetsThatAreHealthyNeedNoService() {
    rule.findsNothing { $0.loseService() }
  }

  @Test func listThatIsNotThereSaysNothing() {
    rule.findsNothing { sample in
      sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
      sample.loseService()
      for cluster in sample.provider.clusterARNs.latest ?? [] {
        sample.provider.serviceARNs[cluster] = .pending
      }
    }
  }

  @Test func newWordIsNone() {
    rule.findsNothing { sample in
      sample.changeService { $0.status = Open("odd") }
    }
  }

  @Test func serviceThatAnotherReplacedIsNone() {
    rule.findsNothing { sample in
      sample.changeService {
        $0.arn = "gone"
        $0.status = Open(ECSService.Status.inactive)
      }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}

extension Sample {
  /// The lists come, and the service is in none of them.
  fileprivate mutating func loseService() {
    provider.service = .pending
    for cluster in provider.clusterARNs.latest ?? [] {
      provider.serviceARNs[cluster] = HealthySample.value([])
    }
    for key in provider.scannedServices.byKey.keys { provider.scannedServices[key] = .pending }
  }
}
