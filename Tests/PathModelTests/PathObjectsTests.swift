import FoundationEssentials
import Testing

@testable import PathModel

@Suite struct PathObjectsTests {
  private var healthy: PathObjects { PathObjects(in: HealthySample.sample) }

  @Test func everythingIsJoinedByItsID() {
    #expect(healthy.endpoint?.id == HealthySample.endpointID)
    #expect(healthy.endpointService?.id == HealthySample.serviceID)
    #expect(healthy.connection?.endpointID == HealthySample.endpointID)
    #expect(healthy.networkLoadBalancer?.arn == HealthySample.nlb)
    #expect(healthy.networkTargetGroups.map(\.arn) == [HealthySample.nlbGroup])
    #expect(healthy.applicationLoadBalancer?.arn == HealthySample.alb)
    #expect(healthy.applicationTargetGroups.map(\.arn) == [HealthySample.albGroup])
    #expect(healthy.service?.name == "web")
    #expect(healthy.client?.id == "i-1")
  }

  @Test func groupThatHoldsTheALBComesFirst() {
    var sample = HealthySample.sample
    let other = HealthySample.group("arn:a", "ip", HealthySample.nlb)
    sample.provider.targetGroups = sample.provider.targetGroups.changing { $0.insert(other, at: 0) }
    let groups = PathObjects(in: sample).networkTargetGroups.map(\.arn)
    #expect(groups == [HealthySample.nlbGroup, "arn:a"])
  }

  @Test func whatIsStaleIsStillJoined() {
    var sample = HealthySample.sample
    let why = Problem(.network, "offline")
    sample.provider.targetHealth[HealthySample.nlbGroup].fail(why)
    sample.provider.loadBalancers.fail(why)
    sample.provider.service.fail(why)
    let objects = PathObjects(in: sample)
    #expect(objects.applicationLoadBalancer == healthy.applicationLoadBalancer)
    #expect(objects.service == healthy.service)
  }

  @Test func withoutTheNLBsTargetThereIsNoALB() {
    var sample = HealthySample.sample
    sample.provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value([])
    let objects = PathObjects(in: sample)
    #expect(objects.applicationLoadBalancerARN == nil)
    #expect(objects.applicationTargetGroups.isEmpty)
  }

  @Test func scanFindsTheServiceThatRegistersInTheGroup() {
    var sample = HealthySample.sample
    sample.provider.service = .pending
    sample.provider.scannedServices["\(HealthySample.cluster) 1"] = sample.provider
      .scannedServices["\(HealthySample.cluster) 1"]
      .changing { services in
        var other = services[0]
        other.arn = "arn:other"
        other.loadBalancing = []
        services.insert(other, at: 0)
      }
    #expect(PathObjects(in: sample).service?.name == "web")
  }

  @Test func oldScanDoesNotBringBackAServiceThatIsGone() {
    var sample = HealthySample.sample
    sample.provider.service = HealthySample.value(nil)
    let objects = PathObjects(in: sample)
    #expect(objects.service == nil)
    #expect(objects.foundService?.name == "web")
  }

  @Test func inactiveServiceIsReplacedByAnotherOneOnly() {
    var sample = HealthySample.sample
    sample.provider.service = sample.provider.service.changing {
      $0?.status = Open(ECSService.Status.inactive)
    }
    #expect(PathObjects(in: sample).service?.status?.known == .inactive)
    sample.provider.scannedServices["\(HealthySample.cluster) 2"] = sample.provider
      .scannedServices["\(HealthySample.cluster) 1"]
      .changing { $0[0].arn = "arn:new" }
    #expect(PathObjects(in: sample).service?.arn == "arn:new")
  }

  @Test func tasksOfOtherServicesAreLeftOut() {
    var sample = HealthySample.sample
    let zone = HealthySample.zones[0]
    sample.provider.tasks["1"] = HealthySample.value([
      HealthySample.task("own", zone: zone), HealthySample.task("unknown", zone: zone, group: nil),
      HealthySample.task("other", zone: zone, group: "service:other"),
      HealthySample.task("single", zone: zone, group: "family:web"),
    ])
    sample.provider.stoppedTasks["1"] = sample.provider.tasks["1"]
    sample.provider.stoppedTaskARNs = HealthySample.value(["own", "unknown", "other", "single"])
    let objects = PathObjects(in: sample)
    #expect(objects.tasks.current?.map(\.id) == ["own", "unknown"])
    #expect(objects.stoppedTasks.current?.map(\.id) == ["own", "unknown"])
    sample.provider.service = .pending
    sample.provider.scannedServices = Readings()
    #expect(PathObjects(in: sample).tasks.current?.count == 4)
  }

  @Test func aServiceWithoutTasksHasNoneRatherThanUnknownOnes() {
    var sample = HealthySample.sample
    sample.provider.taskARNs = HealthySample.value([])
    sample.provider.tasks["1"] = .pending
    #expect(PathObjects(in: sample).tasks.current == [])
  }

  private static let clients: [(instances: [Instance], client: String?)] = [
    ([], nil),
    ([HealthySample.instance("i-2")], "i-2"),
    ([HealthySample.instance("i-1", .stopped), HealthySample.instance("i-2")], "i-2"),
    (
      [HealthySample.instance("i-1", launched: 9), HealthySample.instance("i-2", launched: 1)],
      "i-2"
    ),
    ([HealthySample.instance("i-b"), HealthySample.instance("i-a")], "i-a"),
    ([HealthySample.instance("i-1", .stopped)], "i-1"),
    ([HealthySample.instance("i-1", vpc: "vpc-9")], nil),
  ]

  @Test(arguments: clients)
  func clientIsTheOldestThatRunsInTheEndpointsVPC(instances: [Instance], expected: String?) {
    var sample = HealthySample.sample
    sample.wish.client = nil
    sample.customer.instances = HealthySample.value(instances)
    #expect(PathObjects(in: sample).client?.id == expected)
  }
}
