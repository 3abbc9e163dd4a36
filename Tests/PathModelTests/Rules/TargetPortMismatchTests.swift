import Testing

@testable import PathModel

/// The NLB that sends to a port on which the ALB does not listen.
@Suite struct TargetPortMismatchTests {
  private let rule = RuleDrive(.targetPortMismatch) { sample in
    sample.changeApplicationListener { $0.port = 80 }
  }

  @Test func portThatNobodyListensOnIsFound() throws {
    try rule.finds(
      .critical,
      .networkLoadBalancer,
      "nlb-group",
      next: "elbv2 create-listener --load-balancer-arn "
        + "\(HealthySample.alb) "
        + "--protocol HTTP --port 8888 --default-actions "
        + "Type=forward,TargetGroupArn=\(HealthySample.albGroup) "
        + "--profile provider --region eu-west-1"
    )
  }

  @Test func listenerOfUnknownPortIsNone() {
    rule.findsNothing { sample in
      sample.changeApplicationListener { $0.port = nil }
    }
  }

  @Test func balancerWithoutAnyListenerIsNone() {
    rule.findsNothing { sample in
      sample.provider.listeners[HealthySample.alb] = HealthySample.value([])
    }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners, .groups)
  }
}
