import AWSBackend
import FoundationEssentials
import PathModel
import Testing

@Suite struct ContainerAnswerTests {
  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func lists(folder: String) throws {
    let clusters = try Fixtures.decode(.clusterARNs, "\(folder)/ecs.list-clusters.json")
    #expect(clusters == ["arn:aws:ecs:eu-west-1:111122223333:cluster/ecs-cluster"])
    let services = try Fixtures.decode(.serviceARNs, "\(folder)/ecs.list-services.json")
    #expect(services == ["arn:aws:ecs:eu-west-1:111122223333:service/ecs-cluster/ecs-service"])
    #expect(try Fixtures.decode(.taskARNs, "\(folder)/ecs.list-tasks.json").count == 2)
    #expect(try Fixtures.decode(.taskARNs, "\(folder)/ecs.list-tasks.stopped.json") == [])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func clusters(folder: String) throws {
    let cluster = try Fixtures.only(.clusters, "\(folder)/ecs.describe-clusters.json")
    #expect(cluster.name == "ecs-cluster")
    #expect(cluster.status == "ACTIVE")
    #expect(cluster.runningTasks == 2)
    #expect(cluster.activeServices == 1)
  }

  @Test func services() throws {
    let service = try #require(
      try Fixtures.decode(.service, "healthy-v2/ecs.describe-services.json")
    )
    #expect(service.status?.known == .active)
    #expect(service.desiredCount == 2)
    #expect(service.loadBalancing.map(\.containerPort) == [8080])
    #expect(service.listsLoadBalancing == true)
    #expect(service.deployments.map(\.rolloutState?.known) == [.completed])
    #expect(service.subnetIDs.count == 2)
    #expect(service.circuitBreakerEnabled == false)
    #expect(service.events.first?.message == "(service ecs-service) has reached a steady state.")
    #expect(service.events.first?.at == Date(timeIntervalSince1970: 1_668_420_593.418))
  }

  @Test(arguments: [(#""loadBalancers": [],"#, true), ("", false)])
  func missingLoadBalancersAreNotNone(field: String, isListed: Bool) throws {
    let json = #"{"services": [{\#(field) "serviceArn": "a"}]}"#
    let service = try Answer.services.decode(Array(json.utf8))[0]
    #expect(service.loadBalancing.isEmpty)
    #expect(service.listsLoadBalancing == isListed)
  }

  @Test func missingServiceIsNoService() throws {
    let path = "failures-v1/26-ecs-service-missing/ecs.describe-services.json"
    #expect(try Fixtures.decode(.service, path) == nil)
    #expect(try Fixtures.decode(.services, path) == [])
  }

  @Test func tasks() throws {
    let tasks = try Fixtures.decode(.tasks, "healthy-v2/ecs.describe-tasks.json")
    #expect(tasks.first?.privateAddress == "10.100.100.147")
    #expect(tasks.first?.networkInterfaceID == "eni-0ec00000000000001")
    #expect(tasks.first?.containers.map(\.name) == ["demo"])
    #expect(tasks.first?.containers.first?.exitCode == nil)
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func taskDefinition(folder: String) throws {
    let path = "\(folder)/ecs.describe-task-definition.json"
    let definition = try Fixtures.decode(.taskDefinition, path)
    #expect(definition.family == "demo-task")
    #expect(definition.revision == 3)
    #expect(definition.cpu == "256")
    #expect(definition.networkMode == "awsvpc")
    #expect(definition.containers.map(\.ports) == [[8080]])
  }
}
