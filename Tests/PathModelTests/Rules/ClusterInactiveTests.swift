import Testing

@testable import PathModel

/// The cluster that was deleted.
@Suite struct ClusterInactiveTests {
  private let rule = RuleDrive(.clusterInactive) { sample in
    sample.setCluster("INACTIVE")
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
  }

  private static let next = "ecs list-clusters --profile provider --region eu-west-1"

  @Test func deletedClusterIsFound() throws {
    try rule.finds(.critical, .service, "demo", next: Self.next)
  }

  @Test func clusterThatAWSDoesNotKnowIsFound() throws {
    let finding = try rule.finds(
      .critical,
      .service,
      "demo",
      next: Self.next,
      and: { $0.provider.clusters = HealthySample.value([]) }
    )
    #expect(finding.evidence.first == "ecs describe-clusters: demo MISSING")
  }

  @Test func itExplainsThatTheServiceIsGone() {
    var sample = HealthySample.sample
    sample.setCluster("INACTIVE")
    sample.changeService { service in
      service.status = Open(ECSService.Status.inactive)
      service.runningCount = 0
    }
    let findings = PathStatus.derive(sample).faults
    #expect(findings.map(\.rule) == ["cluster-inactive"])
    #expect(findings.map(\.severity) == [.critical])
  }

  @Test(arguments: ["ACTIVE", "PROVISIONING", "odd"])
  func clusterInAnotherStateIsNone(status: String) {
    rule.findsNothing { $0.setCluster(status) }
  }

  @Test func anotherClusterIsNone() {
    rule.findsNothing { sample in
      sample.provider.clusters = sample.provider.clusters.changing { $0[0].arn = "other" }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .clusters)
  }

  @Test(arguments: Flaw.allCases)
  func nothingCriticalIsSaidWithoutTheTasksHealth(flaw: Flaw) {
    rule.warnsAtMost(flaw, without: .applicationHealth)
  }
}

extension Sample {
  fileprivate mutating func setCluster(_ status: String) {
    var cluster = ECSCluster()
    cluster.arn = HealthySample.cluster
    cluster.status = status
    provider.clusters = HealthySample.value([cluster])
  }
}
