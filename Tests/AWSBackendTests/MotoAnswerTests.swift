import AWSBackend
import PathModel
import Testing

/// The operations of which only an emulator's answer was captured.
@Suite struct MotoAnswerTests {
  @Test(arguments: ["v1", "v2"])
  func vpcs(version: String) throws {
    let vpcs = try Answer.vpcs.decode(file("vpcs", version))
    #expect(vpcs.map(\.name) == ["vpc-2", "vpc-1"])
    #expect(vpcs.map(\.cidrBlocks) == [["10.1.1.0/24"], ["10.100.100.0/24"]])
  }

  @Test(arguments: ["v1", "v2"])
  func internetGateways(version: String) throws {
    let gateways = try Answer.internetGateways.decode(file("igw", version))
    #expect(gateways.map(\.vpcIDs.count) == [1, 1])
    #expect(gateways.map(\.attachmentState) == ["available", "available"])
  }

  @Test(arguments: ["v1", "v2"])
  func rules(version: String) throws {
    let rules = try Answer.listenerRules.decode(file("rules", version))
    #expect(rules.map(\.priority) == ["default"])
    #expect(rules.map(\.isDefault) == [true])
    #expect(rules.first?.actions.map(\.kind) == ["forward"])
  }

  @Test(arguments: ["v1", "v2"])
  func attributes(version: String) throws {
    let balancer = try Answer.attributes.decode(file("lb-attrs", version))
    #expect(balancer["load_balancing.cross_zone.enabled"] == "false")
    #expect(balancer["access_logs.s3.bucket"] == "")
    let group = try Answer.attributes.decode(file("tg-attrs", version))
    #expect(group["deregistration_delay.timeout_seconds"] == "300")
  }

  @Test(arguments: ["v1", "v2"])
  func clusters(version: String) throws {
    let clusters = try Answer.clusters.decode(file("ecs-dclusters", version))
    #expect(clusters.map(\.runningTasks) == [2])
  }

  @Test(arguments: ["v1", "v2"])
  func taskDefinition(version: String) throws {
    let definition = try Answer.taskDefinition.decode(file("ecs-dtd", version))
    #expect(definition.family == "demo-task")
    #expect(definition.cpu == "256")
    #expect(definition.containers.map(\.ports) == [[8080]])
  }

  private func file(_ name: String, _ version: String) throws -> [UInt8] {
    try Fixtures.bytes("moto-5.2.1/\(name).\(version).json")
  }
}
