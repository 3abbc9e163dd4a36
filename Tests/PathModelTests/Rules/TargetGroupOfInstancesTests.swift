import Testing

@testable import PathModel

/// The target group of instances, while tasks have addresses.
@Suite struct TargetGroupOfInstancesTests {
  private let rule = RuleDrive(.targetGroupOfInstances) { sample in
    sample.changeApplicationTargetGroup {
      $0.targetType = "instance"
      $0.networkProtocol = "HTTP"
    }
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
    sample.changeService { $0.launchType = "FARGATE" }
  }

  private let next =
    "elbv2 create-target-group --name alb-group-ip --target-type ip --protocol HTTP --port 8080 "
    + "--vpc-id vpc-1 --profile provider --region eu-west-1"

  @Test func groupOfInstancesIsFound() throws {
    try rule.finds(.critical, .applicationLoadBalancer, "alb-group", next: next)
  }

  @Test func networkModeSaysItToo() throws {
    let finding = try rule.finds(
      .critical,
      .applicationLoadBalancer,
      "alb-group",
      next: next,
      and: { sample in
        sample.changeService { $0.launchType = nil }
        sample.provider.taskDefinition = sample.provider.taskDefinition.changing {
          $0.networkMode = "awsvpc"
        }
      }
    )
    #expect(finding.evidence.last == "ecs describe-task-definition: networkMode awsvpc")
  }

  @Test func tasksOnInstancesAreNone() {
    rule.findsNothing { $0.changeService { $0.launchType = "EC2" } }
  }

  @Test func groupOfAddressesIsNone() {
    rule.findsNothing { $0.changeApplicationTargetGroup { $0.targetType = "ip" } }
  }

  @Test func instancesThatAnswerAreNone() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("healthy", nil)) }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .groups, .applicationHealth, .service)
  }
}
