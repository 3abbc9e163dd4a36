import Testing

@testable import PathModel

/// The service whose tasks are in another target group than the ALB's.
@Suite struct ServiceRegistersElsewhereTests {
  private let rule = RuleDrive(.serviceRegistersElsewhere) { sample in
    sample.provider.targetHealth[HealthySample.albGroup] = HealthySample.value([])
    sample.changeService {
      $0.loadBalancing[0].targetGroupARN = other
      $0.loadBalancing[0].containerName = "demo"
    }
  }

  private let next =
    "ecs update-service --cluster demo --service web --load-balancers "
    + "targetGroupArn=\(HealthySample.albGroup),containerName=demo,containerPort=8080 "
    + "--profile provider --region eu-west-1"

  @Test func otherTargetGroupIsFound() throws {
    let finding = try rule.finds(.critical, .service, "web", next: next)
    #expect(finding.message.contains("target group other, and the ALB forwards to alb-group"))
  }

  @Test func noTargetGroupIsFound() throws {
    try rule.finds(
      .critical,
      .service,
      "web",
      next: next.replacing("containerName=demo,", with: ""),
      and: { sample in
        sample.changeService {
          $0.loadBalancing = []
          $0.listsLoadBalancing = true
        }
        sample.provider.taskDefinition = .pending
      }
    )
  }

  @Test func listThatIsMissingSaysNothing() {
    rule.findsNothing { $0.changeService { $0.loadBalancing = [] } }
  }

  @Test func groupThatIsNotNamedSaysNothing() {
    rule.findsNothing { $0.changeService { $0.loadBalancing[0].targetGroupARN = nil } }
  }

  @Test func targetsThatAreHealthyAreNone() {
    rule.findsNothing { $0.setTaskHealth(("healthy", nil), ("unhealthy", "odd")) }
  }

  @Test func groupThatAListenerForwardsToIsNone() {
    rule.findsNothing { sample in
      sample.changeApplicationListener { $0.defaultActions = [HealthySample.forward(to: other)] }
    }
  }

  @Test func serviceThatIsDeletedIsNone() {
    rule.findsNothing { $0.changeService { $0.status = Open(ECSService.Status.draining) } }
  }

  @Test(arguments: Flaw.allCases)
  func nothingIsSaidWithoutTheFacts(flaw: Flaw) {
    rule.isSilent(flaw, without: .service, .groups, .applicationHealth, .applicationListeners)
  }
}

private let other = "arn:aws:elb:eu-west-1:111122223333:targetgroup/other/9"
