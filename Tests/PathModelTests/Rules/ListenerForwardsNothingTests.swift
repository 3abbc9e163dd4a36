import Testing

@testable import PathModel

/// The ALB that answers everything by itself.
@Suite struct ListenerForwardsNothingTests {
  private let rule = RuleDrive(.listenerForwardsNothing) { sample in
    let action = HealthySample.fixedResponse("404")
    sample.changeApplicationListener { $0.defaultActions = [action] }
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
      HealthySample.defaultRule(action)
    ])
  }

  @Test func fixedResponseIsFound() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "HTTP:8888",
      next: "elbv2 modify-listener --listener-arn "
        + "\(HealthySample.albListener) "
        + "--default-actions "
        + "Type=forward,TargetGroupArn=\(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func ruleThatForwardsIsEnough() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
        HealthySample.defaultRule(HealthySample.forward(to: HealthySample.albGroup))
      ])
    }
  }

  @Test func listenerOfAnotherPortIsNone() {
    rule.findsNothing { sample in
      sample.changeApplicationListener { $0.port = 443 }
    }
  }

  @Test func redirectBesideAListenerThatForwardsIsNone() {
    rule.findsNothing { $0.addForwardingListener(beside: "redirect") }
  }

  @Test func answerBesideAListenerThatForwardsIsAWarning() {
    let found = rule.findings { $0.addForwardingListener(beside: "fixed-response") }
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.subject) == ["HTTP:8888"])
  }

  @Test func redirectAloneIsFound() {
    let found = rule.findings {
      $0.changeApplicationListener { $0.defaultActions[0].kind = "redirect" }
    }
    #expect(found.map(\.severity) == [.critical])
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners, .rules)
  }
}

extension Sample {
  /// The NLB sends to port 443 of the ALB too, where a listener forwards to the tasks.
  fileprivate mutating func addForwardingListener(beside kind: String) {
    var listener = HealthySample.listener(443, "HTTPS")
    listener.arn = "secure"
    listener.defaultActions = [HealthySample.forward(to: HealthySample.albGroup)]
    provider.listeners[HealthySample.alb] = provider.listeners[HealthySample.alb].changing {
      $0[0].defaultActions[0].kind = kind
      $0.append(listener)
    }
    provider.targetHealth[HealthySample.nlbGroup] = HealthySample.value([
      HealthySample.target(HealthySample.alb, 8888), HealthySample.target(HealthySample.alb, 443),
    ])
  }
}
