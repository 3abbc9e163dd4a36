import Testing

@testable import PathModel

/// Causes at the load balancers that only their own settings show.
@Suite struct BalancerSettingTests {
  private func answered(_ status: String, path: String = "/") -> Sample {
    var sample = HealthySample.sample
    sample.provider.targetGroups = sample.provider.targetGroups.changing {
      $0[0].healthCheck.networkProtocol = "HTTP"
      $0[0].healthCheck.path = path
      $0[0].healthCheck.matcher = "200-299"
    }
    sample.provider.targetHealth[HealthySample.nlbGroup] = sample.provider
      .targetHealth[HealthySample.nlbGroup].changing {
        $0[0].state = Open("unhealthy")
        $0[0].reason = "Target.ResponseCodeMismatch"
      }
    sample.provider.listeners[HealthySample.alb] = sample.provider
      .listeners[HealthySample.alb].changing {
        $0[0].defaultActions = [HealthySample.fixedResponse(status)]
      }
    var rule = ListenerRule()
    rule.arn = "rule 5"
    rule.priority = "5"
    rule.isDefault = false
    var condition = RuleCondition()
    condition.field = "path-pattern"
    condition.values = ["/api/*"]
    rule.matches = [condition]
    rule.actions = [HealthySample.forward(to: HealthySample.albGroup)]
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
      rule, HealthySample.defaultRule(HealthySample.fixedResponse(status)),
    ])
    return sample
  }

  private func rules(_ sample: Sample) -> [String] {
    PathStatus.derive(sample).findings.map(\.rule)
  }

  @Test func aCheckThatTheBalancerAnswersItselfIsNamed() {
    let id = DiagnosisRule.healthCheckAnsweredByBalancer.id
    #expect(rules(answered("404")).first == id, "\(rules(answered("404")))")
    #expect(!rules(answered("404", path: "/api/health")).contains(id))
    #expect(!rules(answered("200")).contains(id))
    #expect(!rules(HealthySample.sample).contains(id))
  }

  @Test func aZoneThatTheServiceLacksIsAdvice() {
    var sample = HealthySample.sample
    let id = DiagnosisRule.serviceLacksZone.id
    #expect(!rules(sample).contains(id))
    sample.provider.endpointServices = sample.provider.endpointServices.changing {
      $0[0].zones = [HealthySample.zones[0]]
    }
    let finding = PathStatus.derive(sample).findings.first { $0.rule == id }
    #expect(finding?.severity == .advice)
    #expect(finding?.subject == HealthySample.zones[1])
  }

  @Test(arguments: [ShapeSample.tasks, .instances, .addresses])
  func aProxyHeaderIsNamedWhileChecksFail(shape: ShapeSample) {
    let id = DiagnosisRule.proxyProtocolUnsuited.id
    let attributes = ["proxy_protocol_v2.enabled": "true"]
    var whole = shape.sample
    whole.provider.targetGroupAttributes[shape.lastGroup] = HealthySample.value(attributes)
    #expect(!rules(whole).contains(id))
    var broken = shape.with("unhealthy", "Target.FailedHealthChecks")
    #expect(!rules(broken).contains(id))
    broken.provider.targetGroupAttributes[shape.lastGroup] = HealthySample.value(attributes)
    #expect(rules(broken).contains(id))
  }
}
