import Testing

@testable import PathModel

/// The ALB that knows none of the endpoint's names.
@Suite struct HostHeaderMatchesNoRuleTests {
  private let rule = RuleDrive(.hostHeaderMatchesNoRule) { sample in
    sample.changeApplicationListener { $0.defaultActions = [HealthySample.fixedResponse("404")] }
    var rule = HealthySample.defaultRule(HealthySample.forward(to: HealthySample.albGroup))
    rule.arn = "rule-1"
    rule.hostNames = ["api.example", "*.internal"]
    var condition = RuleCondition()
    condition.field = "host-header"
    condition.values = ["api.example", "*.internal"]
    rule.matches = [condition]
    sample.wish.watch.path = "/"
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([rule])
  }

  @Test func namesThatFitNoRuleAreAWarning() throws {
    try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "HTTP:8888",
      next: "elbv2 modify-rule --rule-arn rule-1 --conditions "
        + "'Field=host-header,Values=api.example,*.internal,vpce-1-abc.vpce-svc-1.eu-west-1.vpce.amazonaws.com' "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func whereNobodySaysWhatRequestsAreLikeItIsAdvice() {
    let status = rule.status { $0.wish.watch = WatchedRequest() }
    let found = status.findings.filter { $0.rule == DiagnosisRule.hostHeaderMatchesNoRule.id }
    #expect(found.map(\.severity) == [.advice])
  }

  @Test func aHostThatIsWatchedDecidesTheRoute() {
    rule.findsNothing { $0.wish.watch.host = "api.example" }
  }

  @Test func whileTheCheckFailsTooTheyAreCritical() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "HTTP:8888",
      next: "elbv2 modify-rule --rule-arn rule-1 --conditions "
        + "'Field=host-header,Values=api.example,*.internal,vpce-1-abc.vpce-svc-1.eu-west-1.vpce.amazonaws.com' "
        + "--profile provider --region eu-west-1",
      and: { sample in
        sample.setBalancerHealth("unhealthy", "Target.ResponseCodeMismatch")
      }
    )
  }

  @Test func patternThatFitsIsEnough() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[HealthySample.albListener] = sample.provider.listenerRules[
        HealthySample.albListener
      ].changing { $0[0].hostNames = ["*.vpce.amazonaws.com"] }
    }
  }

  @Test func questionMarkIsOneCharacter() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[HealthySample.albListener] = sample.provider.listenerRules[
        HealthySample.albListener
      ].changing { $0[0].hostNames = ["vpce-?-abc.*"] }
    }
  }

  @Test func letterCaseDoesNotCount() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[HealthySample.albListener] = sample.provider.listenerRules[
        HealthySample.albListener
      ].changing { $0[0].hostNames = ["VPCE-1-*"] }
    }
  }

  @Test func ruleWithoutAHostIsEnough() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[HealthySample.albListener] = sample.provider.listenerRules[
        HealthySample.albListener
      ].changing { $0[0].hostNames = nil }
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .endpoints, .applicationListeners, .rules)
  }
}
