import Testing

@testable import DemoCloud

/// Targets change their state when checks, thresholds and intervals say so, with AWS's reasons.
@Suite struct HealthCheckTests {
  @Test(arguments: [
    (Application.with { $0.fault = .neverAnswers }, "unhealthy Target.Timeout Request timed out"),
    (.with { $0.delay = 6 }, "unhealthy Target.Timeout Request timed out"),
    (.with { $0.delay = 4 }, "healthy"),
    (
      .with { $0.failingStatus = 500 },
      "unhealthy Target.ResponseCodeMismatch Health checks failed with these codes: [500]"
    ),
    (
      .with {
        $0.failingStatus = 500
        $0.failingPath = "/api/tasks"
      }, "healthy"
    ),
    (
      .with { $0.fault = .closesWithoutAnswer },
      "unhealthy Target.FailedHealthChecks Health checks failed"
    ), (.with { $0.listens = false }, "unhealthy Target.FailedHealthChecks Health checks failed"),
  ])
  func theApplicationDecides(application: Application, expected: String) {
    let world = World.after(66, .changeApplication(to: application))
    #expect(world.reasons.contains(expected), "\(world.reasons)")
  }

  @Test(arguments: [
    (
      ScenarioAction.changeHealthCheck(
        of: .application,
        path: "/health",
        networkProtocol: nil,
        matcher: nil
      ),
      "unhealthy Target.ResponseCodeMismatch Health checks failed with these codes: [404]"
    ),
    (
      .changeHealthCheck(
        of: .application,
        path: "/health",
        networkProtocol: nil,
        matcher: "200-499"
      ),
      "healthy"
    ), (.revokeIngress(group: .tasks), "unhealthy Target.Timeout Request timed out"),
    (
      .disableZone(of: .application, zone: "eu-west-1b"),
      "unused Target.NotInUse Target is in an Availability Zone that is not enabled for the load "
        + "balancer"
    ),
    (
      .deleteListener(of: .application),
      "unused Target.NotInUse Target group is not configured to receive traffic from the load "
        + "balancer"
    ),
  ])
  func theSettingsDecide(action: ScenarioAction, expected: String) {
    let world = World.after(66, action)
    #expect(world.reasons.contains(expected), "\(world.reasons)")
  }

  @Test func aTargetIsUnhealthyAfterTwoChecksThatFailAndNotBefore() {
    var world = World.after(0, .revokeIngress(group: .tasks))
    let first = world.taskTargets[0].nextCheck
    world.advance(to: first + 29)
    #expect(world.taskTargets[0].state == .healthy)
    world.advance(to: first + 30)
    #expect(world.taskTargets[0].state == .unhealthy)
  }

  @Test func anUnhealthyTargetIsHealthyAfterFiveChecksThatPass() {
    var world = World.after(66, .revokeIngress(group: .applicationLoadBalancer))
    #expect(world.balancerTarget?.state == .unhealthy)
    world.repair(as: World.article(seed: 1))
    world.advance(to: 66 + 119)
    #expect(world.balancerTarget?.state == .unhealthy)
    world.advance(to: 66 + 151)
    #expect(world.balancerTarget?.state == .healthy)
  }

  @Test func theNLBsCheckGoesThroughTheALBToTheTasks() {
    let application = Application.with { $0.failingStatus = 500 }
    let world = World.after(66, .changeApplication(to: application))
    #expect(world.balancerTarget?.reason == "Target.FailedHealthChecks")
  }

  @Test(arguments: [
    ("200", 200, true), ("200", 204, false), ("200-399", 301, true), ("200,202", 202, true),
    ("200-299", 300, false), ("", 200, false),
  ])
  func aMatcherNamesCodes(matcher: String, status: Int, expected: Bool) throws {
    var check = try #require(World.article(seed: 1).targetGroups.first).healthCheck
    check.matcher = matcher
    #expect(check.accepts(status) == expected)
  }
}

extension Application {
  static func with(_ change: (inout Application) -> Void) -> Application {
    var application = Application()
    change(&application)
    return application
  }
}
