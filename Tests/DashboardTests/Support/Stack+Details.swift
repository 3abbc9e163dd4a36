import FoundationEssentials
import PathModel

extension Stack {
  /// All is known that can be told of an object, and the health of the targets is old.
  static var detailed: Sample {
    made(networked) {
      change(&$0.customer.network.vpcs) { $0.ownerID = "444455556666" }
      change(&$0.provider.network.natGateways) { $0.privateAddress = "10.100.100.9" }
      change(&$0.provider.loadBalancers) { $0.enforcesSecurityGroupsOnPrivateLink = "on" }
      change(&$0.provider.connections) { $0.addressType = "ipv4" }
      change(&$0.provider.tasks["0"]) {
        $0.startedBy = "ecs-svc/1"
        $0.startedAt = heard
      }
      change(&$0.provider.targetGroups) { $0.healthCheck.enabled = false }
      for group in $0.provider.targetHealth.byKey.keys {
        let targets = $0.provider.targetHealth[group].latest ?? []
        $0.provider.targetHealth[group] = .stale(targets, at: heard, why: denied)
        $0.provider.targetGroupAttributes[group] = known([
          "deregistration_delay.timeout_seconds": "300", "slow_start.duration_seconds": "30",
        ])
      }
    }
  }

  private static func change<Fact>(
    _ reading: inout Reading<[Fact]>,
    _ change: (inout Fact) -> Void
  ) {
    reading = known((reading.latest ?? []).map { made($0, change) })
  }
}
