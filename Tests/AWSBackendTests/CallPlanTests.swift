import PathModel
import Testing

@testable import AWSBackend

@Suite struct CallPlanTests {
  private let full = PlanDrive()

  @Test func nothingKnownAsksOnlyForLists() {
    let calls = CallPlan.calls(for: Sample(at: PlanDrive.at))
    #expect(
      calls.map(\.id) == [
        "provider ec2 describe-vpc-endpoint-service-configurations",
        "customer ec2 describe-vpc-endpoints", "provider elbv2 describe-target-groups",
        "provider elbv2 describe-load-balancers", "provider ecs list-clusters",
        "customer sts get-caller-identity", "provider sts get-caller-identity",
      ]
    )
    #expect(calls[0].arguments == ["ec2", "describe-vpc-endpoint-service-configurations"])
    #expect(
      calls[1].arguments.suffix(2) == [
        "--filters",
        "Name=vpc-endpoint-type,Values=Interface,GatewayLoadBalancer,Resource,ServiceNetwork",
      ]
    )
    #expect(calls[2].arguments == ["elbv2", "describe-target-groups"])
    #expect(calls[3].arguments == ["elbv2", "describe-load-balancers"])
  }

  @Test func answersBringTheNextWave() {
    let news = full.waves.map { wave in Set(wave.map { $0.arguments[1] }) }
    #expect(full.waves.count <= 6)
    #expect(news[1].contains("describe-vpc-endpoint-connections"))
    #expect(news[1].contains("describe-target-health"))
    #expect(news[1].contains("list-services"))
    #expect(!news[1].contains("describe-tasks"))
    #expect(news.dropFirst(2).contains { $0.contains("describe-tasks") })
  }

  @Test func fullPlanAsksForEverythingOnThePath() {
    let nlb = "loadbalancer/net/demo-nlb/1f2e3d4c5b6a7980"
    let alb = "loadbalancer/app/demo-alb/50dc6c495c0c9188"
    let listener = "listener/app/demo-alb/50dc6c495c0c9188/f2f7dc8efc522ab2"
    let groups = [
      "targetgroup/demo-nlb-target-group/73e2d6bc24d8a067",
      "targetgroup/demo-alb-target-group/9b1c8f7e6d5a4b32",
    ]
    let network = ["vpcs", "subnets", "route-tables", "internet-gateways", "nat-gateways"]
    var expected = [Side.customer, .provider].flatMap { side in
      (network + ["security-groups", "network-acls"]).map { "\(side) ec2 describe-\($0)" }
        + ["\(side) sts get-caller-identity"]
    }
    expected += [
      "vpc-endpoints", "network-interfaces", "instances", "instance-status",
      "vpc-attribute enableDnsSupport", "vpc-attribute enableDnsHostnames",
    ].map { "customer ec2 describe-\($0)" }
    expected += ["configurations", "permissions"].map {
      "provider ec2 describe-vpc-endpoint-service-\($0)"
    }
    expected += ["provider ec2 describe-vpc-endpoint-connections"]
    expected += ["load-balancers", "target-groups", "rules \(listener)"].map {
      "provider elbv2 describe-\($0)"
    }
    expected += [nlb, alb].flatMap {
      [
        "provider elbv2 describe-listeners \($0)",
        "provider elbv2 describe-load-balancer-attributes \($0)",
      ]
    }
    expected += groups.flatMap {
      [
        "provider elbv2 describe-target-health \($0)",
        "provider elbv2 describe-target-group-attributes \($0)",
      ]
    }
    expected += [
      "list-clusters", "list-services cluster/ecs-cluster",
      "describe-services cluster/ecs-cluster page 1", "describe-services", "describe-clusters",
      "describe-task-definition", "list-tasks", "list-tasks stopped", "describe-tasks page 1",
    ].map { "provider ecs \($0)" }
    #expect(full.plan.map(\.id).sorted() == expected.sorted())
  }

  @Test func notificationsAreAskedForWhereConnectionsAreAccepted() throws {
    let drive = PlanDrive(CannedAWS(situation: "01-endpoint-pending-acceptance"))
    let call = try #require(drive.plan.first { $0.arguments[1].hasSuffix("-notifications") })
    #expect(call.tier == .slow)
    #expect(
      call.arguments.suffix(2) == [
        "--filters", "Name=service-id,Values=vpce-svc-0123456789abcdef0",
      ]
    )
    #expect(!full.plan.contains { $0.arguments[1].hasSuffix("-notifications") })
  }

  @Test func listenersOfAllNLBsAreAskedFor() throws {
    var sample = full.sample
    let other = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/other/1"
    sample.provider.endpointServices = sample.provider.endpointServices.map { services in
      var services = services
      services[0].networkLoadBalancerARNs.append(other)
      return services
    }
    let ids = CallPlan.calls(for: sample).map(\.id)
    #expect(ids.contains("provider elbv2 describe-listeners loadbalancer/net/other/1"))
    #expect(Set(ids).subtracting(full.plan.map(\.id)).count == 1)
  }

  @Test func idsAreUnique() {
    #expect(Set(full.plan.map(\.id)).count == full.plan.count)
  }

  @Test func stoppedTasksAreDescribedToo() {
    let drive = PlanDrive(CannedAWS(situation: "18-ecs-app-crash"))
    #expect(drive.plan.contains { $0.id == "provider ecs describe-tasks stopped page 1" })
    #expect(drive.sample.provider.stoppedTasks.joined.latest?.count == 1)
  }

  @Test func healthyAnswersMakeAPathThatIsUp() {
    for version in ["v1", "v2"] {
      let status = PlanDrive(CannedAWS(version: version)).status
      #expect(status.state == .up)
      #expect(status.hops.map(\.state) == Array(repeating: .up, count: 6))
    }
  }

  @Test func onlyReadingOperationsAreCalled() {
    for call in full.plan {
      let verbs = ["describe-", "list-", "get-"]
      #expect(verbs.contains { call.arguments[1].hasPrefix($0) }, "\(call.arguments)")
    }
  }

  @Test func noOptionThatAnOldCLIDoesNotKnow() {
    let options = Set(full.plan.flatMap(\.arguments).filter { $0.hasPrefix("--") })
    #expect(!options.contains("--no-cli-pager"))
    #expect(!options.contains("--no-cli-auto-prompt"))
    #expect(!options.contains("--include"))
  }

  @Test func natGatewaysTakeTheirOwnSpellingOfFilter() {
    for call in full.plan
    where call.arguments.contains("--filter") || call.arguments.contains("--filters") {
      let isNAT = call.arguments[1] == "describe-nat-gateways"
      #expect(call.arguments.contains("--filter") == isNAT)
    }
    #expect(full.plan.count { $0.arguments.contains("--filter") } == 2)
  }

  @Test func knownThingsAreAskedForByID() throws {
    func arguments(_ id: String) throws -> [String] {
      try #require(full.plan.first { $0.id == id }).arguments
    }
    #expect(
      try arguments("customer ec2 describe-vpc-endpoints").suffix(2) == [
        "--vpc-endpoint-ids", "vpce-0fedcba9876543210",
      ]
    )
    #expect(
      try arguments("provider ec2 describe-vpc-endpoint-service-configurations").suffix(2) == [
        "--service-ids", "vpce-svc-0123456789abcdef0",
      ]
    )
    #expect(try arguments("provider elbv2 describe-load-balancers").count == 5)
    #expect(try arguments("provider elbv2 describe-target-groups").count == 5)
  }
}
