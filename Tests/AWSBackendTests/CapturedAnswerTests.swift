import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@Suite struct CapturedAnswerTests {
  private static let pairs = ["healthy", "failures"].flatMap { folder in
    Fixtures.files(in: "\(folder)-v1").compactMap { file in
      Operation.of(file: file) == nil ? nil : (folder, file)
    }
  }

  @Test(arguments: pairs)
  func bothVersionsOfTheCLISayTheSame(folder: String, file: String) throws {
    let operation = try #require(Operation.of(file: file))
    let first = try operation.decode(Fixtures.bytes("\(folder)-v1/\(file)"))
    let second = try operation.decode(Fixtures.bytes("\(folder)-v2/\(file)"))
    #expect(first == second)
  }

  @Test func everyFolderIsThere() {
    #expect(Self.pairs.count == 101)
  }

  @Test func endpoint() throws {
    let endpoint = try only(.vpcEndpoints, "healthy-v2/ec2.describe-vpc-endpoints.json")
    #expect(endpoint.id == "vpce-0fedcba9876543210")
    #expect(endpoint.state?.known == .available)
    #expect(endpoint.serviceID == "vpce-svc-0123456789abcdef0")
    #expect(endpoint.securityGroupIDs == ["sg-0c0000000000000e1"])
    #expect(endpoint.networkInterfaceIDs.count == 2)
    #expect(endpoint.dnsNames.count == 3)
    #expect(endpoint.privateDNSEnabled == false)
    #expect(endpoint.createdAt == Date(timeIntervalSince1970: 1_668_420_831.418))
    #expect(endpoint.failure == nil)
  }

  @Test func failedEndpointSaysWhy() throws {
    let endpoint = try only(
      .vpcEndpoints,
      "failures-v1/04-endpoint-failed/ec2.describe-vpc-endpoints.json"
    )
    #expect(endpoint.state?.known == .failed)
    #expect(endpoint.failure == "The subnet does not have enough free addresses")
  }

  @Test func instance() throws {
    let instance = try only(.instances, "healthy-v1/ec2.describe-instances.json")
    #expect(instance.name == "test-instance-vpc-2")
    #expect(instance.state?.known == .running)
    #expect(instance.zone == "eu-west-1a")
    #expect(instance.publicAddress == "203.0.113.25")
    #expect(instance.securityGroupIDs == ["sg-0c0000000000000f1"])
  }

  @Test func routes() throws {
    let tables = try decode(.routeTables, "healthy-v1/ec2.describe-route-tables.json")
    let table = try #require(tables.first)
    #expect(table.subnetIDs == ["subnet-0aa0000000000001a", "subnet-0aa0000000000001b"])
    #expect(!table.isMain)
    #expect(table.routes.map(\.target) == ["local", "nat-0123456789abcdef0"])
    #expect(table.routes.map(\.destination) == ["10.100.100.0/24", "0.0.0.0/0"])
  }

  @Test func securityGroupRules() throws {
    let groups = try decode(.securityGroups, "healthy-v1/ec2.describe-security-groups.json")
    let rule = try #require(groups.first { $0.name == "alb-sg" }?.outbound.first)
    #expect(rule.networkProtocol == "tcp")
    #expect(rule.fromPort == 8080)
    #expect(rule.securityGroupIDs == ["sg-0c0000000000000c1"])
  }

  @Test func listenerNamesItsTargetGroupOnce() throws {
    let listener = try only(.listeners, "healthy-v1/elbv2.describe-listeners.alb.json")
    #expect(listener.port == 8888)
    #expect(listener.defaultActions.map(\.targetGroupARNs.count) == [1])
  }

  @Test func targetGroups() throws {
    let groups = try decode(.targetGroups, "healthy-v1/elbv2.describe-target-groups.json")
    #expect(groups.map(\.targetType) == ["alb", "ip"])
    #expect(groups.map(\.healthCheck.matcher) == ["200-399", "200"])
    #expect(groups.map(\.healthCheck.intervalSeconds) == [30, 30])
  }

  @Test func targetHealth() throws {
    let targets = try decode(
      .targetHealth,
      "failures-v2/29-unhealthy-draining-and-override/elbv2.describe-target-health.alb.json"
    )
    #expect(targets.map(\.state?.known) == [.unhealthyDraining, .healthy])
    #expect(targets.map(\.reason) == ["Target.FailedHealthChecks", nil])
    #expect(targets.map(\.port) == [8080, 8080])
  }

  @Test func services() throws {
    let service = try #require(
      try decode(.service, "healthy-v2/ecs.describe-services.json")
    )
    #expect(service.status?.known == .active)
    #expect(service.desiredCount == 2)
    #expect(service.loadBalancing.map(\.containerPort) == [8080])
    #expect(service.deployments.map(\.rolloutState?.known) == [.completed])
    #expect(service.subnetIDs.count == 2)
    #expect(service.circuitBreakerEnabled == false)
    #expect(service.events.first?.message == "(service ecs-service) has reached a steady state.")
    #expect(service.events.first?.at == Date(timeIntervalSince1970: 1_668_420_593.418))
  }

  @Test func missingServiceIsNoService() throws {
    let path = "failures-v1/26-ecs-service-missing/ecs.describe-services.json"
    #expect(try decode(.service, path) == nil)
    #expect(try decode(.services, path) == [])
  }

  @Test func tasks() throws {
    let tasks = try decode(.tasks, "healthy-v2/ecs.describe-tasks.json")
    #expect(tasks.first?.privateAddress == "10.100.100.147")
    #expect(tasks.first?.networkInterfaceID == "eni-0ec00000000000001")
    #expect(tasks.first?.containers.map(\.name) == ["demo"])
    #expect(tasks.first?.containers.first?.exitCode == nil)
  }

  private func decode<Value>(_ answer: Answer<Value>, _ path: String) throws -> Value {
    try answer.decode(Fixtures.bytes(path))
  }

  private func only<Fact>(_ answer: Answer<[Fact]>, _ path: String) throws -> Fact {
    let facts = try decode(answer, path)
    try #require(facts.count == 1)
    return facts[0]
  }
}
