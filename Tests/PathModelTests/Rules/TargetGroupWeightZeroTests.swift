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

  @Test func weightOfARuleIsFound() throws {
    let finding = try rule.finds(
      .warning,
      .applicationLoadBalancer,
      "HTTP:8888",
      next: "elbv2 modify-rule --rule-arn rule-7 --actions "
        + "Type=forward,TargetGroupArn=\(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1",
      and: { sample in
        let forward = HealthySample.forward(to: HealthySample.albGroup)
        sample.changeApplicationListener { $0.defaultActions = [forward] }
        var muted = HealthySample.defaultRule(
          HealthySample.forward(to: HealthySample.albGroup, weight: 0)
        )
        (muted.arn, muted.priority, muted.isDefault) = ("rule-7", "7", false)
        sample.provider.listenerRules[HealthySample.albListener] = HealthySample.value([
          muted, HealthySample.defaultRule(forward),
        ])
      }
    )
    #expect(finding.message.contains("rule 7 of the ALB's listener"))
    #expect(finding.evidence[0].hasPrefix("elbv2 describe-rules: HTTP:8888 forwards to "))
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners)
  }
}
