import Testing

@testable import PathModel

/// The NLB that forwards to another target group, while none uses the ALB's.
@Suite struct ListenerForwardsElsewhereTests {
  private let rule = RuleDrive(.listenerForwardsElsewhere) { sample in
    sample.forwardNetworkListener(to: other)
    sample.provider.targetGroups = sample.provider.targetGroups.changing { groups in
      groups[0].loadBalancerARNs = []
      var group = HealthySample.group(other, "ip", HealthySample.nlb)
      group.name = "other"
      group.vpcID = "vpc-1"
      groups.append(group)
    }
    sample.provider.targetHealth[other] = HealthySample.value([
      HealthySample.target("10.100.100.150", 80, "unhealthy")
    ])
  }

  /// Whether the group is meant to be there is for the operator to say.
  private let next =
    "elbv2 describe-listeners --listener-arns \(HealthySample.nlbListener) --profile provider "
    + "--region eu-west-1"

  @Test func otherGroupWithoutAHealthyTargetIsCritical() throws {
    let finding = try rule.finds(.critical, .networkLoadBalancer, "TCP:80", next: next)
    #expect(finding.evidence.last == "elbv2 describe-target-groups: nlb-group LoadBalancerArns []")
  }

  @Test func otherGroupThatWorksIsNone() {
    rule.findsNothing { sample in
      sample.provider.targetHealth[other] = HealthySample.value([
        HealthySample.target("10.100.100.150", 80)
      ])
    }
  }

  @Test func otherGroupWithoutTargetsIsExplained() {
    let status = rule.status { $0.provider.targetHealth[other] = HealthySample.value([]) }
    #expect(status.faults.map(\.rule) == ["listener-forwards-elsewhere"])
    #expect(status.faults.map(\.severity) == [.critical])
  }

  @Test func groupOfTheBalancerIsNone() {
    rule.findsNothing { $0.forwardNetworkListener() }
  }

  @Test func anotherListenerThatLeadsToTheBalancerIsEnough() {
    rule.findsNothing { sample in
      var listener = HealthySample.listener(443, "TCP")
      listener.defaultActions = [HealthySample.forward(to: HealthySample.nlbGroup)]
      sample.provider.listeners[HealthySample.nlb] = sample.provider.listeners[HealthySample.nlb]
        .changing { $0.append(listener) }
    }
  }

  @Test func groupInAnotherNetworkIsNone() {
    rule.findsNothing { $0.changeNetworkTargetGroup { $0.vpcID = "vpc-9" } }
  }

  @Test func groupThatALoadBalancerUsesIsNone() {
    rule.findsNothing { $0.changeNetworkTargetGroup { $0.loadBalancerARNs = ["another NLB"] } }
  }

  @Test func groupThatTheListDoesNotHaveSaysNothing() {
    rule.findsNothing { $0.forwardNetworkListener(to: "not in the list") }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .networkListeners, .groups)
    rule.warnsAtMost(flaw, without: Fact("health", \.provider.targetHealth[other]))
  }
}

private let other = "arn:aws:elb:eu-west-1:111122223333:targetgroup/other/9"
