import Testing

@testable import PathModel

/// The watched request that another team's rule takes.
@Suite struct WatchedRequestTakenTests {
  private static let orders = "arn:aws:elb:eu-west-1:111122223333:targetgroup/orders/9"
  private let rule = RuleDrive(.watchedRequestTaken) { sample in
    sample.wish.watch.path = "/api/tasks"
    sample.provider.targetGroups = sample.provider.targetGroups.changing { groups in
      var group = HealthySample.group(Self.orders, "ip", HealthySample.alb)
      group.name = "orders"
      groups.append(group)
    }
    sample.provider.targetHealth[Self.orders] = HealthySample.value([
      HealthySample.target("10.100.100.160", 8080)
    ])
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
      Self.rule("1", "/*", Self.orders), Self.rule("20", "/api/*", HealthySample.albGroup),
      HealthySample.defaultRule(HealthySample.fixedResponse("404")),
    ])
  }
  private let next =
    "elbv2 describe-rules --listener-arn \(HealthySample.albListener) --profile provider "
    + "--region eu-west-1"

  private static func rule(_ priority: String, _ path: String, _ group: String) -> ListenerRule {
    var rule = ListenerRule()
    rule.arn = "rule-\(priority)"
    rule.priority = priority
    rule.isDefault = false
    rule.conditions = ["path-pattern: \(path)"]
    var condition = RuleCondition()
    condition.field = "path-pattern"
    condition.values = [path]
    rule.matches = [condition]
    rule.actions = [HealthySample.forward(to: group)]
    return rule
  }

  @Test func aRuleThatComesFirstIsAdvice() throws {
    try rule.advises(.applicationLoadBalancer, "HTTP:8888", next: next)
  }

  @Test func whileTestRequestsFailItIsAWarning() {
    let found = rule.findings { sample in
      sample.requests = [RequestFact.failing(.unexpected)]
    }
    #expect(found.map(\.severity) == [.warning])
    #expect(found[0].message.contains("rule 1 (path-pattern: /*) to orders"), "\(found[0])")
    #expect(found[0].message.contains("rule 20 (path-pattern: /api/*)"), "\(found[0])")
  }

  @Test func theServiceThatIsNamedIsMeant() {
    let found = rule.findings { sample in
      sample.wish.records.services = (sample.provider.scannedServices.joined.latest ?? []).map(
        \.arn
      )
    }
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func requestsThatNobodyNamedAreNone() {
    rule.findsNothing { $0.wish.watch = WatchedRequest() }
  }

  @Test func aNarrowerRuleFirstIsTheUsualOrder() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
        Self.rule("1", "/api/tasks", Self.orders),
        Self.rule("20", "/api/*", HealthySample.albGroup),
        HealthySample.defaultRule(HealthySample.fixedResponse("404")),
      ])
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners)
  }
}
