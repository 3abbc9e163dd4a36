import AWSBackend
import PathModel
import Testing

import struct DemoCloud.ListenerRule
import struct DemoCloud.LoadBalancer

@testable import DemoCloud

@Suite struct LoadBalancingAnswerTests {
  @Test func loadBalancersAreThoseOfTheWorld() throws {
    let balancers = try SteadyCloud().decode(.loadBalancers, "elbv2 describe-load-balancers")
    #expect(balancers.map(\.name) == ["demo-nlb", "demo-alb"])
    #expect(balancers.map(\.kind) == ["network", "application"])
    #expect(balancers.map(\.state?.known) == [.active, .active])
    #expect(balancers.map(\.zones.count) == [2, 2])
    #expect(balancers.map(\.securityGroupIDs.count) == [0, 1])
  }

  @Test func securityGroupsOfAnNLBAreThereOnlyWhenItHasSome() throws {
    let plain = try SteadyCloud().output("elbv2 describe-load-balancers --names demo-nlb")
    let member = "[].EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"
    #expect(!plain.paths.contains("LoadBalancers.[].SecurityGroups"))
    #expect(!plain.paths.contains("LoadBalancers.\(member)"))
    let cloud = SteadyCloud(
      world: .running.with {
        $0.loadBalancers[0].securityGroupIDs = ["sg-1"]
        $0.loadBalancers[0].enforcesSecurityGroupsOnPrivateLink = false
      }
    )
    let balancer = try #require(
      try cloud.decode(.loadBalancers, "elbv2 describe-load-balancers --names demo-nlb").first
    )
    #expect(balancer.securityGroupIDs == ["sg-1"])
    #expect(balancer.enforcesSecurityGroupsOnPrivateLink == "off")
  }

  @Test(arguments: LoadBalancer.State.allCases)
  func stateAndItsReasonAreTold(state: LoadBalancer.State) throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.loadBalancers[1].state = state
        $0.loadBalancers[1].stateReason = "why"
      }
    )
    let arn = cloud.world.loadBalancers[1].arn
    let balancers = try cloud.decode(
      .loadBalancers,
      "elbv2 describe-load-balancers --load-balancer-arns \(arn)"
    )
    #expect(balancers.map(\.state?.text) == [state.rawValue])
    #expect(balancers.map(\.stateReason) == ["why"])
  }

  @Test func targetGroupNamesTheLoadBalancersThatUseIt() throws {
    let cloud = SteadyCloud()
    let groups = try cloud.decode(.targetGroups, "elbv2 describe-target-groups")
    #expect(groups.map(\.loadBalancerARNs) == cloud.world.loadBalancers.map { [$0.arn] })
    #expect(groups.map(\.targetType) == ["alb", "ip"])
    #expect(groups.map(\.healthCheck.timeoutSeconds) == [6, 5])
    #expect(groups.map(\.healthCheck.port) == ["traffic-port", "traffic-port"])
    let unused = SteadyCloud(world: cloud.world.with { $0.listeners.removeFirst() })
    let left = try unused.decode(.targetGroups, "elbv2 describe-target-groups")
    #expect(left.map(\.loadBalancerARNs.count) == [0, 1])
    let arn = cloud.world.loadBalancers[0].arn
    let line = "elbv2 describe-target-groups --load-balancer-arn \(arn)"
    #expect(try cloud.decode(.targetGroups, line).map(\.name) == ["demo-nlb-target-group"])
    #expect(try unused.decode(.targetGroups, line) == [])
  }

  @Test func listenerForwardsToItsGroup() throws {
    let cloud = SteadyCloud()
    for (index, port) in [80, 8888].enumerated() {
      let arn = cloud.world.loadBalancers[index].arn
      let line = "elbv2 describe-listeners --load-balancer-arn \(arn)"
      let listener = try #require(try cloud.decode(.listeners, line).first)
      #expect(listener.port == port)
      #expect(
        listener.defaultActions.map(\.targetGroupARNs) == [[cloud.world.targetGroups[index].arn]]
      )
    }
    let arns = cloud.world.listeners.map(\.arn).joined(separator: " ")
    #expect(
      try cloud.decode(.listeners, "elbv2 describe-listeners --listener-arns \(arns)").count == 2
    )
  }

  @Test func rulesComeByPriorityAndTheDefaultLast() throws {
    let cloud = SteadyCloud(
      world: .running.with { world in
        let listener = world.listeners[1].arn
        world.listeners[1].rules = [
          ListenerRule(
            arn: listener.replacing(":listener/", with: ":listener-rule/") + "/1",
            priority: 10,
            hosts: ["a.example", "b.example"],
            paths: ["/api/*"],
            action: .fixedResponse(status: 503, body: "off")
          )
        ]
        world.listeners[1].networkProtocol = "HTTPS"
      }
    )
    let listener = cloud.world.listeners[1]
    let rules = try cloud.decode(
      .listenerRules,
      "elbv2 describe-rules --listener-arn \(listener.arn)"
    )
    #expect(rules.map(\.priority) == ["10", "default"])
    #expect(rules.map(\.isDefault) == [false, true])
    #expect(rules[0].conditions == ["host-header: a.example, b.example", "path-pattern: /api/*"])
    #expect(rules[0].actions.map(\.kind) == ["fixed-response"])
    #expect(rules[1].actions.map(\.kind) == ["forward"])
    let one = "elbv2 describe-rules --rule-arns \(rules[0].arn)"
    #expect(try cloud.decode(.listenerRules, one).map(\.priority) == ["10"])
    let secure = try cloud.decode(
      .listeners,
      "elbv2 describe-listeners --listener-arns \(listener.arn)"
    )
    #expect(secure.first?.certificateARNs.count == 1)
  }

  @Test func healthyTargetHasNoReason() throws {
    let cloud = SteadyCloud(
      world: .running.with { world in
        let group = world.service.targetGroupARN
        for index in [0, 1] {
          world.targets[group]?[index].reason = "Target.ResponseCodeMismatch"
          world.targets[group]?[index].description = "Health checks failed with these codes: [502]"
        }
        world.targets[group]?[1].state = .unhealthy
      }
    )
    let health = "elbv2 describe-target-health --target-group-arn"
    let targets = try cloud.decode(.targetHealth, "\(health) \(cloud.world.service.targetGroupARN)")
    #expect(targets.map(\.state?.known) == [.healthy, .unhealthy])
    #expect(targets.map(\.reason) == [nil, "Target.ResponseCodeMismatch"])
    #expect(targets.map(\.id) == cloud.world.tasks.map { "\($0.address)" })
    #expect(targets.map(\.zone) == ["eu-west-1a", "eu-west-1b"])
    #expect(targets.map(\.healthCheckPort) == ["8080", "8080"])
    let balancer = try cloud.decode(.targetHealth, "\(health) \(cloud.world.targetGroups[0].arn)")
    #expect(balancer.map(\.id) == [cloud.world.loadBalancers[1].arn])
    #expect(balancer.map(\.zone) == [nil])
  }

  @Test func targetThatIsAskedForMayBeUnknown() throws {
    let cloud = SteadyCloud()
    let known = "\(cloud.world.tasks[1].address)"
    let targets = try cloud.decode(
      .targetHealth,
      "elbv2 describe-target-health --target-group-arn \(cloud.world.service.targetGroupARN) "
        + "--targets Id=\(known),Port=8080 Id=10.9.9.9 Id=\(known),Port=81"
    )
    #expect(targets.map(\.state?.text) == ["healthy", "unused", "unused"])
    #expect(targets.map(\.reason) == [nil, "Target.NotRegistered", "Target.NotRegistered"])
    #expect(targets.map(\.port) == [8080, 8080, 81])
  }

  @Test func attributesFollowTheWorld() throws {
    let cloud = SteadyCloud(
      world: .running.with {
        $0.loadBalancers[0].crossZone = true
        $0.targetGroups[1].crossZone = false
        $0.targetGroups[1].deregistrationDelaySeconds = 15
      }
    )
    let balancer = try cloud.decode(
      .attributes,
      "elbv2 describe-load-balancer-attributes --load-balancer-arn "
        + cloud.world.loadBalancers[0].arn
    )
    #expect(balancer["load_balancing.cross_zone.enabled"] == "true")
    let group = try cloud.decode(
      .attributes,
      "elbv2 describe-target-group-attributes --target-group-arn \(cloud.world.targetGroups[1].arn)"
    )
    #expect(group["load_balancing.cross_zone.enabled"] == "false")
    #expect(group["deregistration_delay.timeout_seconds"] == "15")
  }
}
