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

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners, .rules)
  }
}
