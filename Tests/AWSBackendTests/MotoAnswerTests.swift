import AWSBackend
import PathModel
import Testing

/// What an emulator's answers have that AWS's do not.
@Suite struct MotoAnswerTests {
  @Test(arguments: ["moto-v1", "moto-v2"])
  func kindOfALoadBalancerIsNotReadFromItsARN(folder: String) throws {
    let path = "\(folder)/elbv2.describe-load-balancers.json"
    let balancers = try Fixtures.decode(.loadBalancers, path)
    #expect(balancers.map(\.kind) == ["network", "application"])
    #expect(balancers.allSatisfy { $0.arn.contains(":loadbalancer/app/") })
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func targetsHaveNoZone(folder: String) throws {
    let path = "\(folder)/elbv2.describe-target-health.alb.json"
    let targets = try Fixtures.decode(.targetHealth, path)
    #expect(!targets.isEmpty)
    #expect(targets.allSatisfy { $0.zone == nil && $0.state?.known == .healthy })
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func attributesOfTheNLB(folder: String) throws {
    let balancer = try Fixtures.decode(
      .attributes,
      "\(folder)/elbv2.describe-load-balancer-attributes.json"
    )
    #expect(balancer["load_balancing.cross_zone.enabled"] == "false")
    #expect(balancer["access_logs.s3.bucket"] == "")
    let group = try Fixtures.decode(
      .attributes,
      "\(folder)/elbv2.describe-target-group-attributes.json"
    )
    #expect(group["deregistration_delay.timeout_seconds"] == "300")
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func rulesWithoutForwardConfig(folder: String) throws {
    let rule = try Fixtures.only(.listenerRules, "\(folder)/elbv2.describe-rules.json")
    #expect(rule.isDefault == true)
    #expect(rule.actions.map(\.targetGroupARNs.count) == [1])
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func tasksWithoutTimes(folder: String) throws {
    let tasks = try Fixtures.decode(.tasks, "\(folder)/ecs.describe-tasks.json")
    #expect(tasks.map(\.group) == ["service:ecs-service", "service:ecs-service"])
    #expect(tasks.map(\.lastStatus) == ["RUNNING", "RUNNING"])
    #expect(tasks.allSatisfy { $0.privateAddress != nil && $0.stoppedAt == nil })
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func whatIsMissingIsLeftOut(folder: String) throws {
    #expect(try Fixtures.decode(.service, "\(folder)/ecs.describe-services.missing.json") == nil)
    #expect(try Fixtures.decode(.tasks, "\(folder)/ecs.describe-tasks.missing.json") == [])
  }

  @Test(arguments: ["moto-v1", "moto-v2"])
  func clusterAndDefinition(folder: String) throws {
    let cluster = try Fixtures.only(.clusters, "\(folder)/ecs.describe-clusters.json")
    #expect(cluster.runningTasks == 2)
    let path = "\(folder)/ecs.describe-task-definition.json"
    let definition = try Fixtures.decode(.taskDefinition, path)
    #expect(definition.containers.map(\.ports) == [[8080]])
  }
}
