import Testing

@testable import PathModel

/// The ALB that listens on nothing.
@Suite struct ApplicationLoadBalancerWithoutListenerTests {
  private let rule = RuleDrive(.applicationLoadBalancerWithoutListener) { sample in
    sample.provider.listeners[HealthySample.alb] = HealthySample.value([])
  }

  @Test func missingListenerIsFound() throws {
    try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "demo-application",
      next: "elbv2 create-listener --load-balancer-arn \(HealthySample.alb) --protocol HTTP "
        + "--port 8888 --default-actions Type=forward,TargetGroupArn=\(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func whatFollowsIsFolded() {
    let status = rule.status { sample in
      sample.setTaskHealth(("unused", "Target.NotInUse"), ("unused", "Target.NotInUse"))
      sample.setBalancerHealth("unhealthy", "Target.FailedHealthChecks")
    }
    #expect(status.faults.map(\.rule) == ["application-load-balancer-without-listener"])
  }

  @Test func listenerOfUnknownPortIsNone() {
    rule.findsNothing {
      $0.provider.listeners[HealthySample.alb] = HealthySample.value([Listener()])
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners)
  }
}
