import Testing

@testable import PathModel

/// The target whose address belongs to a load balancer.
@Suite struct TargetAddressUnusableTests {
  private let rule = RuleDrive(.targetAddressUnusable) { sample in
    sample.setTaskHealth(("healthy", nil), ("unused", "Target.IpUnusable"))
  }

  private let next =
    "elbv2 deregister-targets --target-group-arn \(HealthySample.albGroup) "
    + "--targets Id=10.100.100.201,Port=8080 --profile provider --region eu-west-1"

  @Test func addressOfALoadBalancerIsFound() throws {
    try rule.finds(.warning, .applicationLoadBalancer, "10.100.100.201:8080", next: next)
  }

  @Test func withoutAHealthyTargetItIsCritical() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "10.100.100.201:8080",
      next: next,
      and: { $0.setTaskHealth(("initial", nil), ("unused", "Target.IpUnusable")) }
    )
  }

  @Test func anotherReasonIsNone() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("unused", "Target.NotInUse")) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth)
  }
}
