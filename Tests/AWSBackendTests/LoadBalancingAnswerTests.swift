import AWSBackend
import PathModel
import Testing

@Suite struct LoadBalancingAnswerTests {
  @Test(arguments: ["healthy-v1", "healthy-v2"])
  func loadBalancers(folder: String) throws {
    let path = "\(folder)/elbv2.describe-load-balancers.json"
    let balancers = try Fixtures.decode(.loadBalancers, path)
    #expect(balancers.map(\.kind) == ["network", "application"])
    #expect(balancers.map(\.name) == ["demo-nlb", "demo-alb"])
    #expect(balancers.map(\.state?.known) == [.active, .active])
    #expect(balancers.map { $0.zones.compactMap(\.name) }.allSatisfy { $0.count == 2 })
    #expect(balancers.map(\.securityGroupIDs) == [[], ["sg-0c0000000000000a1"]])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"], ["nlb", "alb"])
  func loadBalancerAttributes(folder: String, balancer: String) throws {
    let path = "\(folder)/elbv2.describe-load-balancer-attributes.\(balancer).json"
    let attributes = try Fixtures.decode(.attributes, path)
    #expect(attributes["deletion_protection.enabled"] == "false")
    #expect(attributes["access_logs.s3.bucket"] == "")
    let isCrossZone = balancer == "alb" ? "true" : "false"
    #expect(attributes["load_balancing.cross_zone.enabled"] == isCrossZone)
  }

  @Test func listenerNamesItsTargetGroupOnce() throws {
    let listener = try Fixtures.only(.listeners, "healthy-v1/elbv2.describe-listeners.alb.json")
    #expect(listener.port == 8888)
    #expect(listener.defaultActions.map(\.targetGroupARNs.count) == [1])
  }

  @Test(arguments: ["healthy-v1", "healthy-v2"], ["nlb", "alb"])
  func rules(folder: String, balancer: String) throws {
    let path = "\(folder)/elbv2.describe-rules.\(balancer).json"
    let rule = try Fixtures.only(.listenerRules, path)
    #expect(rule.priority == "default")
    #expect(rule.isDefault == true)
    #expect(rule.conditions.isEmpty)
    #expect(rule.actions.map(\.kind) == ["forward"])
    #expect(rule.actions.map(\.targetGroupARNs.count) == [1])
  }

  @Test func whatARuleMatchesAndDoes() throws {
    let json = #"""
      {"Rules": [{
        "Conditions": [{"Field": "host-header", "HostHeaderConfig": {"Values": ["*.example"]}}],
        "Actions": [
          {"Type": "forward", "ForwardConfig": {
            "TargetGroups": [{"TargetGroupArn": "a", "Weight": 0}, {"TargetGroupArn": "b"}]
          }},
          {"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}},
          {"Type": "redirect", "RedirectConfig": {"Port": "443", "StatusCode": "HTTP_301"}}
        ]
      }]}
      """#
    let rule = try Answer.listenerRules.decode(Array(json.utf8))[0]
    #expect(rule.hostNames == ["*.example"])
    #expect(rule.conditions == ["host-header: *.example"])
    #expect(rule.actions.map(\.weights) == [["a": 0], [:], [:]])
    #expect(rule.actions.map(\.targetGroupARNs) == [["a", "b"], [], []])
    #expect(rule.actions.map(\.statusCode) == [nil, "404", "HTTP_301"])
  }

  @Test func targetGroups() throws {
    let groups = try Fixtures.decode(.targetGroups, "healthy-v1/elbv2.describe-target-groups.json")
    #expect(groups.map(\.targetType) == ["alb", "ip"])
    #expect(groups.map(\.healthCheck.matcher) == ["200-399", "200"])
    #expect(groups.map(\.healthCheck.intervalSeconds) == [30, 30])
  }

  @Test(
    arguments: ["healthy-v1", "healthy-v2"],
    [("nlb", "preserve_client_ip.enabled"), ("alb", "slow_start.duration_seconds")]
  )
  func targetGroupAttributes(folder: String, own: (group: String, attribute: String)) throws {
    let path = "\(folder)/elbv2.describe-target-group-attributes.\(own.group).json"
    let attributes = try Fixtures.decode(.attributes, path)
    #expect(attributes["deregistration_delay.timeout_seconds"] == "300")
    #expect(attributes[own.attribute] != nil)
  }

  @Test func targetHealth() throws {
    let targets = try Fixtures.decode(
      .targetHealth,
      "failures-v2/29-unhealthy-draining-and-override/elbv2.describe-target-health.alb.json"
    )
    #expect(targets.map(\.state?.known) == [.unhealthyDraining, .healthy])
    #expect(targets.map(\.reason) == ["Target.FailedHealthChecks", nil])
    #expect(targets.map(\.port) == [8080, 8080])
  }
}
