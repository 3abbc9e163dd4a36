import Testing

@testable import PathModel

/// The NLB's health check that is content with a redirect.
@Suite struct HealthCheckRedirectedTests {
  private let rule = RuleDrive(.healthCheckRedirected) { sample in
    sample.changeNetworkTargetGroup {
      $0.healthCheck.port = "80"
      $0.healthCheck.matcher = "200-399"
    }
    sample.addRedirect(status: "HTTP_301")
  }

  private let next =
    "elbv2 modify-target-group --target-group-arn \(HealthySample.nlbGroup) "
    + "--matcher HttpCode=200-299 --profile provider --region eu-west-1"

  @Test func redirectThatCountsAsHealthyIsFound() throws {
    let finding = try rule.advises(.networkLoadBalancer, "nlb-group", next: next)
    #expect(
      finding.evidence.last == "elbv2 describe-listeners: HTTP:80 DefaultActions redirect 301"
    )
  }

  @Test func listOfStatusCodesIsRead() throws {
    try rule.advises(
      .networkLoadBalancer,
      "nlb-group",
      next: next,
      and: { $0.changeNetworkTargetGroup { $0.healthCheck.matcher = "200,301" } }
    )
  }

  @Test(arguments: ["200", "200-299", "200,302", nil])
  func redirectThatDoesNotCountIsNone(matcher: String?) {
    rule.findsNothing { $0.changeNetworkTargetGroup { $0.healthCheck.matcher = matcher } }
  }

  @Test func checkOfAConnectionIsNone() {
    rule.findsNothing { $0.changeNetworkTargetGroup { $0.healthCheck.networkProtocol = "TCP" } }
  }

  @Test func checkOfTheListenerThatForwardsIsNone() {
    rule.findsNothing { $0.changeNetworkTargetGroup { $0.healthCheck.port = "traffic-port" } }
  }

  @Test func ruleBesideTheDefaultSaysNothing() {
    rule.findsNothing { sample in
      sample.provider.listenerRules[plain] = sample.provider.listenerRules[plain].changing {
        $0.append(ListenerRule())
      }
    }
  }

  @Test func statusCodeThatIsMissingSaysNothing() {
    rule.findsNothing { $0.addRedirect(status: nil) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .applicationListeners, .groups, .networkHealth)
    rule.isSilent(flaw, without: Fact("rules", \.provider.listenerRules[plain]))
  }
}

private let plain = "arn:aws:elb:eu-west-1:111122223333:listener/app/demo-alb/2/7"

extension Sample {
  /// A second listener of the ALB, on port 80, that sends everybody elsewhere.
  fileprivate mutating func addRedirect(status: String?) {
    var action = ListenerAction()
    action.kind = "redirect"
    action.statusCode = status
    var listener = HealthySample.listener(80, "HTTP")
    listener.arn = plain
    listener.defaultActions = [action]
    let own = HealthySample.sample.provider.listeners[HealthySample.alb]
    provider.listeners[HealthySample.alb] = own.changing { $0.append(listener) }
    provider.listenerRules[plain] = HealthySample.value([HealthySample.defaultRule(action)])
  }
}
