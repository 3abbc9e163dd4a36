import PathModel
import Testing

@testable import AWSBackend

/// What is asked where the operator's records name the objects.
@Suite struct NamedObjectPlanTests {
  private var records: NamedObjects {
    let objects = PathObjects(in: PlanDrive().sample)
    var records = NamedObjects()
    records.endpoints = [objects.endpoint?.id ?? ""]
    records.endpointServices = [objects.endpointService?.id ?? ""]
    records.networkLoadBalancers = [objects.networkLoadBalancerARN ?? ""]
    records.applicationLoadBalancers = [objects.applicationLoadBalancerARN ?? ""]
    records.services = [objects.service?.arn ?? ""]
    return records
  }

  private func plan(_ records: NamedObjects) -> [[String]] {
    var sample = Sample(at: PlanDrive.at)
    sample.wish.records = records
    return CallPlan.calls(for: sample).map(\.arguments)
  }

  @Test func everythingThatIsNamedIsAskedForAtOnce() throws {
    let records = records
    let service = try #require(records.service)
    let plan = plan(records)
    for call in [
      ["ec2", "describe-vpc-endpoints", "--vpc-endpoint-ids", records.endpoints[0]],
      ["elbv2", "describe-listeners", "--load-balancer-arn", records.networkLoadBalancers[0]],
      ["elbv2", "describe-listeners", "--load-balancer-arn", records.applicationLoadBalancers[0]],
      [
        "ecs", "describe-services", "--cluster", service.clusterARN ?? "", "--services",
        service.arn,
      ],
    ] {
      #expect(plan.contains(call), "\(call)")
    }
  }

  @Test func namedServiceIsNotLookedForAmongAll() {
    #expect(!plan(records).contains(["ecs", "list-clusters"]))
    var nothing = records
    nothing.services = []
    #expect(plan(nothing).contains(["ecs", "list-clusters"]))
  }

  @Test func namedServiceThatIsGoneIsLookedForAmongAll() {
    var sample = Sample(at: PlanDrive.at)
    sample.wish.records = records
    sample.provider.service = .value(nil, at: PlanDrive.at)
    #expect(CallPlan.calls(for: sample).contains { $0.arguments == ["ecs", "list-clusters"] })
  }

  @Test func theSamePathComesOfIt() {
    var wish = PathWish()
    wish.records = records
    let named = PlanDrive(wish: wish)
    #expect(named.status.hops == PlanDrive().status.hops)
    #expect(named.sample.path == PlanDrive().sample.path)
    #expect(named.waves.count < PlanDrive().waves.count)
  }

  /// As while `terraform apply` is under way: there is neither an endpoint nor its service.
  @Test func loadBalancersAreSeenBeforeTheEndpointService() {
    var early = records
    early.endpoints = []
    early.endpointServices = []
    var wish = PathWish(service: "vpce-svc-0000000000")
    #expect(PlanDrive(wish: wish).status[.applicationLoadBalancer].state == .unknown)
    wish = PathWish(records: early)
    let status = PlanDrive(wish: wish).status
    #expect(status[.networkLoadBalancer].state == .up)
    #expect(status[.applicationLoadBalancer].state == .up)
  }
}
