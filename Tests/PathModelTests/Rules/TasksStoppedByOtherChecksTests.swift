import Testing

@testable import PathModel

/// The tasks that a second load balancer's health checks stop.
@Suite struct TasksStoppedByOtherChecksTests {
  private static let publicGroup =
    "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/public/7"
  private static let stopped = "Task failed ELB health checks in (target-group \(publicGroup))"
  private static let event =
    "(service web) (port 8080) is unhealthy in (target-group \(publicGroup)) due to (reason Request timed out)"
  private let rule = RuleDrive(.tasksStoppedByOtherChecks) { sample in
    sample.stopTask("ServiceSchedulerInitiated", stopped)
    sample.provider.targetGroups = sample.provider.targetGroups.changing { groups in
      var group = HealthySample.group(Self.publicGroup, "ip", HealthySample.nlb)
      group.name = "public"
      group.loadBalancerARNs = ["arn:aws:elb:eu-west-1:111122223333:loadbalancer/app/shop/8"]
      groups.append(group)
    }
  }
  private let next =
    "elbv2 describe-target-health --target-group-arn \(publicGroup) --profile provider "
    + "--region eu-west-1"

  @Test func theOtherGroupIsNamed() throws {
    let finding = try rule.finds(.warning, .service, "web", next: next)
    #expect(finding.message.contains("target group public (load balancer shop)"))
  }

  @Test func groupOfTheRouteIsNone() {
    rule.findsNothing { sample in
      sample.stopTask(
        "ServiceSchedulerInitiated",
        "Task failed ELB health checks in (target-group \(HealthySample.albGroup))"
      )
    }
  }

  @Test func healthChecksOfThePathAreNotBlamed() {
    let rules = rule.status().findings.map(\.rule)
    #expect(!rules.contains("tasks-killed-by-health-checks"), "\(rules)")
  }

  @Test func targetsThatKeepFailingThereAreAWarning() {
    var sample = HealthySample.sample
    sample.addEvents(Self.event, ago: 100)
    let found = { RuleDrive.findings(of: .tasksStoppedByOtherChecks, in: sample).map(\.severity) }
    #expect(found().isEmpty)
    sample.addEvents(Self.event, ago: 30)
    #expect(found() == [.warning])
    #expect(RuleDrive.findings(of: .targetsUnhealthyOfLate, in: sample).isEmpty)
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service)
  }
}
