import Testing

@testable import PathModel

/// The ALB that gives no group a share of the requests.
@Suite struct TargetGroupWeightZeroTests {
  private let rule = RuleDrive(.targetGroupWeightZero) { sample in
    let action = HealthySample.forward(to: HealthySample.albGroup, weight: 0)
    sample.changeApplicationListener { $0.defaultActions = [action] }
    sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
      HealthySample.defaultRule(action)
    ])
  }

  @Test func weightOfZeroIsFound() throws {
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

  @Test func anotherGroupWithAWeightIsEnough() {
    rule.findsNothing { sample in
      sample.changeApplicationListener {
        $0.defaultActions[0].targetGroupARNs.append("other")
        $0.defaultActions[0].weights["other"] = 1
      }
      sample.provider.listenerRules[HealthySample.albListener] = .pending
    }
  }

  @Test func groupWithoutAWeightHasOne() {
    rule.findsNothing { sample in
      sample.changeApplicationListener { $0.defaultActions[0].weights = [:] }
      sample.provider.listenerRules[HealthySample.albListener] = .pending
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners)
  }
}
