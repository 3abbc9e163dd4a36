import PathModel
import Testing

@testable import AWSBackend

/// How the plan follows what is chosen, what goes and what is many.
@Suite struct CallPlanChoiceTests {
  @Test func nothingIsAskedAboutAPathThatIsNotChosen() {
    var sample = PlanDrive().sample
    sample.path = nil
    let calls = CallPlan.calls(for: sample)
    #expect(Set(calls.map(\.side)) == [.customer, .provider])
    let operations = Set(calls.map { $0.arguments[1] })
    #expect(
      operations == [
        "describe-vpc-endpoint-service-configurations", "describe-vpc-endpoints",
        "describe-target-groups", "describe-load-balancers", "list-clusters", "list-services",
        "describe-services", "get-caller-identity",
      ]
    )
  }

  @Test(arguments: ["deleted", "Deleted"])
  func deletedEndpointIsLookedForAmongAllAgain(state: String) throws {
    var sample = PlanDrive().sample
    #expect(try endpointCall(in: sample).contains("--vpc-endpoint-ids"))
    sample.customer.endpoints = sample.customer.endpoints.map { endpoints in
      endpoints.map { endpoint in
        var endpoint = endpoint
        endpoint.state = Open(state)
        return endpoint
      }
    }
    #expect(try endpointCall(in: sample).contains("--filters"))
  }

  @Test func endpointThatIsGoneIsLookedForAmongAllAgain() throws {
    var sample = PlanDrive().sample
    sample.customer.endpoints.fail(Problem(.notFound, "gone"))
    #expect(try endpointCall(in: sample).contains("--filters"))
  }

  @Test func namedEndpointIsAlwaysAskedForByID() throws {
    var sample = Sample(at: PlanDrive.at)
    sample.wish.endpoint = "vpce-1"
    #expect(try endpointCall(in: sample).suffix(2) == ["--vpc-endpoint-ids", "vpce-1"])
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 1), (11, 2), (25, 3)])
  func servicesAreDescribedTenACall(services: Int, calls: Int) {
    var sample = Sample(at: PlanDrive.at)
    sample.provider.clusterARNs = .value(["arn:cluster/c"], at: PlanDrive.at)
    sample.provider.serviceARNs["arn:cluster/c"] = .value(
      (0..<services).map { "arn:service/c/\($0)" },
      at: PlanDrive.at
    )
    let plan = CallPlan.calls(for: sample).filter { $0.arguments[1] == "describe-services" }
    check(plan, calls: calls, things: services, limit: 10, after: "--services")
  }

  @Test(arguments: [(1, 1), (100, 1), (101, 2), (250, 3)])
  func tasksAreDescribedAHundredACall(tasks: Int, calls: Int) {
    var sample = PlanDrive().sample
    let arns = (0..<tasks).map { "arn:task/c/\($0)" }
    sample.provider.taskARNs = .value(arns, at: PlanDrive.at)
    sample.provider.stoppedTaskARNs = .value(arns, at: PlanDrive.at)
    let plan = CallPlan.calls(for: sample).filter { $0.arguments[1] == "describe-tasks" }
    let stopped = plan.filter { $0.id.contains("stopped") }
    let running = plan.filter { !$0.id.contains("stopped") }
    check(running, calls: calls, things: tasks, limit: 100, after: "--tasks")
    check(stopped, calls: calls, things: tasks, limit: 100, after: "--tasks")
  }

  @Test func serviceThatIsFoundIsNotLookedForAgain() {
    let drive = PlanDrive()
    #expect(tier("provider ecs list-clusters", in: drive.sample) == .discovery)
    var gone = drive
    gone.settle(CannedAWS(situation: "26-ecs-service-missing"))
    #expect(tier("provider ecs list-clusters", in: gone.sample) == .medium)
  }

  @Test(arguments: ["25-ecs-service-inactive", "26-ecs-service-missing"])
  func serviceThatGoesTakesTheHopDown(situation: String) throws {
    let drive = PlanDrive()
    var sample = drive.sample
    let call = try #require(drive.plan.first { $0.id == "provider ecs describe-services" })
    let answer = try CannedAWS(situation: situation).answer(call.side, call.arguments).get()
    #expect(call.slot.accept(answer, PlanDrive.at, &sample) == nil)
    #expect(PathStatus.derive(sample)[.service].state == .down)
    let next = CallPlan.calls(for: sample)
    #expect(next.first { $0.id == call.id }?.arguments == call.arguments)
  }

  @Test func tasksOnTheirWayAreAskedForFast() {
    #expect(tier("provider ecs describe-tasks page 1", in: PlanDrive().sample) == .medium)
    let moving = PlanDrive(CannedAWS(situation: "15-ecs-provisioning-no-ip"))
    #expect(tier("provider ecs describe-tasks page 1", in: moving.sample) == .fast)
  }

  @Test func newsOfTheServiceMakesItsTasksDue() throws {
    let sample = PlanDrive().sample
    var changed = sample
    changed.provider.service = sample.provider.service.map { service in
      var service = service
      service?.pendingCount = 1
      return service
    }
    let ids = ["list-tasks", "list-tasks stopped", "describe-tasks page 1"]
    for id in ids.map({ "provider ecs \($0)" }) {
      #expect(trigger(id, in: sample) != trigger(id, in: changed))
    }
    let other = "provider ecs describe-clusters"
    #expect(trigger(other, in: sample) == trigger(other, in: changed))
  }

  @Test func failingTargetMakesWhatLeadsToItDue() {
    let sample = PlanDrive().sample
    let changed = PlanDrive(CannedAWS(situation: "12-targets-timeout")).sample
    let balancer = sample.provider.loadBalancers.latest?.last?.arn ?? ""
    for operation in ["security-groups", "network-acls", "route-tables"] {
      let id = "provider ec2 describe-\(operation)"
      #expect(trigger(id, in: sample) != trigger(id, in: changed))
    }
    let listeners = "provider elbv2 describe-listeners \(balancer.split(separator: ":").last ?? "")"
    #expect(trigger(listeners, in: sample) == "")
    #expect(trigger(listeners, in: changed) != "")
    let other = "customer ec2 describe-security-groups"
    #expect(trigger(other, in: sample) == trigger(other, in: changed))
  }

  private func endpointCall(in sample: Sample) throws -> [String] {
    let calls = CallPlan.calls(for: sample)
    return try #require(calls.first { $0.arguments[1] == "describe-vpc-endpoints" }).arguments
  }

  private func tier(_ id: String, in sample: Sample) -> CallRecord.Tier? {
    CallPlan.calls(for: sample).first { $0.id == id }?.tier
  }

  private func trigger(_ id: String, in sample: Sample) -> String? {
    CallPlan.calls(for: sample).first { $0.id == id }?.trigger
  }

  private func check(
    _ plan: [PlannedCall],
    calls: Int,
    things: Int,
    limit: Int,
    after option: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let batches = plan.map { $0.arguments.drop { $0 != option }.dropFirst() }
    #expect(batches.count == calls, sourceLocation: location)
    #expect(batches.allSatisfy { 1...limit ~= $0.count }, sourceLocation: location)
    #expect(Set(batches.joined()).count == things, sourceLocation: location)
  }
}
