import Testing

@testable import DemoCloud

/// The scheduler keeps the desired count, and tells of it in AWS's words.
@Suite struct SchedulerTests {
  private let crashOfBoth = ScenarioAction.crashTasks(
    count: nil,
    zone: nil,
    exitCode: 1,
    outOfMemory: nil
  )

  @Test func atRestItDoesNothing() {
    let world = World.after(3600)
    #expect(world.story.isEmpty)
    #expect(world.states == ["RUNNING", "RUNNING"])
  }

  @Test func deadTasksAreReplaced() {
    let world = World.after(300, crashOfBoth)
    #expect(world.states == ["STOPPED", "STOPPED", "RUNNING", "RUNNING"])
    #expect(world.reasons == ["healthy", "healthy"])
    #expect(
      world.story == [
        "has started 2 tasks: (task ID) (task ID).", "registered 1 targets in (target-group ID)",
        "registered 1 targets in (target-group ID)", "has reached a steady state.",
      ]
    )
  }

  @Test func aTaskLivesThroughAllItsStatesInOrder() {
    var world = World.after(0, crashOfBoth)
    var seen: [String] = []
    while world.now < 600 {
      world.advance(to: world.now + 1)
      if world.now == 120 { world.perform(.setDesiredCount(count: 0)) }
      guard world.tasks.count > 2, seen.last != world.states[2] else { continue }
      seen.append(world.states[2])
    }
    #expect(
      seen == [
        "PROVISIONING", "PENDING", "ACTIVATING", "RUNNING", "DEACTIVATING", "STOPPING",
        "DEPROVISIONING", "STOPPED",
      ]
    )
  }

  @Test func aDeadTaskSaysWhy() {
    let task = World.after(20, crashOfBoth).tasks[0]
    #expect(task.stopCode == .essentialContainerExited)
    #expect(task.stoppedReason == "Essential container in task exited")
    #expect(task.exitCode == 1)
    #expect(task.status == .stopped)
  }

  @Test func stoppedTasksAreForgottenAfterAnHour() {
    #expect(World.after(3700, crashOfBoth).tasks.count == 2)
  }

  @Test func aRollingDeploymentNeverHasFewerHealthyTasksThanItMust() {
    var world = World.after(0, .deploy(application: nil, image: "lvthillo/python-flask-api:2"))
    while world.now < 600 {
      world.advance(to: world.now + 1)
      #expect(world.tasks.count { world.isHealthy($0) } >= 2, "at \(world.now) s")
      #expect(world.tasks.count(where: \.isWanted) <= 4, "at \(world.now) s")
    }
    #expect(world.service.deployments.map(\.rolloutState) == [.completed])
    #expect(world.tasks.filter(\.isWanted).allSatisfy { $0.revision == 4 })
    #expect(world.story.suffix(2).contains { $0.contains("deployment completed.") })
  }

  @Test func theCircuitBreakerRollsBack() {
    var world = World.after(
      60,
      .enableCircuitBreaker,
      .deploy(application: .with { $0.imageExists = false }, image: nil)
    )
    #expect(world.service.deployments.contains { $0.rolloutState == .failed })
    #expect(world.service.deployments.first?.revision == 3)
    #expect(world.story.contains { $0.hasPrefix("rolling back to deployment") })
    world.advance(to: 500)
    #expect(world.tasks.count { world.isHealthy($0) } == 2)
    #expect(world.service.deployments.map(\.rolloutState) == [.completed])
    let failed = world.tasks.first { $0.stopCode == .taskFailedToStart }
    #expect(failed?.stoppedReason?.hasPrefix("CannotPullContainerError") == true)
  }

  @Test func aDeploymentWithoutRoomSaysSoOnce() {
    let world = World.after(
      120,
      .setDeployment(minimumHealthyPercent: 100, maximumPercent: 100),
      .deploy(application: nil, image: nil)
    )
    #expect(world.story.count { $0.hasPrefix("was unable to stop or start tasks") } == 1)
    #expect(world.tasks.count == 2)
  }

  @Test func scalingOutAndInChangesTheCount() {
    var world = World.after(120, .setDesiredCount(count: 5))
    #expect(world.tasks.count(where: \.isRunning) == 5)
    world.perform(.setDesiredCount(count: 1))
    world.advance(to: 500)
    #expect(world.tasks.count(where: \.isRunning) == 1)
    #expect(world.tasks.contains { $0.stoppedReason?.hasPrefix("Scaling activity") == true })
  }

  @Test func tasksAreSpreadOverTheZones() {
    let zones = World.after(120, .setDesiredCount(count: 6)).tasks.map(\.zone)
    #expect(zones.count { $0 == "eu-west-1a" } == 3)
  }

  @Test func unhealthyTasksGoOnlyWhenOthersRunInTheirPlace() {
    var world = World.after(0, .changeApplication(to: .with { $0.failingStatus = 500 }))
    while world.now < 300 {
      world.advance(to: world.now + 1)
      #expect(world.tasks.count { $0.isRunning && $0.isWanted } >= 2, "at \(world.now) s")
    }
    let killed = world.tasks.first { $0.stopCode == .serviceSchedulerInitiated }
    #expect(killed?.stoppedReason?.hasPrefix("Task failed ELB health checks in") == true)
    #expect(
      world.story.contains {
        $0.contains("is unhealthy in (target-group ID) due to (reason Health checks failed with")
      }
    )
  }

  @Test func restartsAreHeldBackLongerAndLonger() {
    let crash = Application.with { $0.exitsAfter = 1 }
    let world = World.after(1800, .changeApplication(to: crash))
    let starts = world.service.events.filter { $0.at > 0 && $0.message.contains("has started") }
      .map(\.at)
    let waits = zip(starts, starts.dropFirst()).map { $0 - $1 }
    #expect(starts.count < 20)
    #expect(waits.first ?? 0 > waits.last ?? 0)
    #expect(world.story.contains { $0.hasPrefix("is unable to consistently start tasks") })
  }

  @Test func withoutARouteNoImageIsPulled() {
    let world = World.after(
      90,
      .deleteNATGateway,
      .crashTasks(count: 1, zone: nil, exitCode: nil, outOfMemory: nil)
    )
    let task = world.tasks.first { $0.stopCode == .taskFailedToStart }
    #expect(task?.stoppedReason?.hasSuffix("i/o timeout") == true)
  }

  @Test func withoutFreeAddressesNoTaskIsPlaced() {
    let world = World.after(30, .fillSubnets, .setDesiredCount(count: 4))
    #expect(world.story.contains { $0.contains("InsufficientFreeAddressesInSubnet") })
    #expect(world.tasks.count == 2)
  }

  @Test func aDeletedServiceEndsItsTasks() {
    let world = World.after(400, .deleteService)
    #expect(world.states == ["STOPPED", "STOPPED"])
    #expect(world.service.status == .inactive)
  }
}
