/// The ECS scheduler: keeps the service as it was asked to be.
///
/// Source: “Amazon ECS services”, “Service throttle logic”, “Deployment circuit breaker”, Developer
/// Guide; the words of events are those of “Service event messages”.
enum Scheduler {
  /// What it remembers from round to round.
  struct Memory: Sendable, Equatable {
    /// Tasks that failed, without one that became healthy since.
    var failuresInARow = 0
    /// No task is started before.
    var heldUntil = -Double.infinity
    /// Whether it has told that the service is steady.
    var isSteady = true
    /// When it last told that it cannot place a task.
    var toldOfPlacementAt = -Double.infinity
    var toldOfLimits = false
  }

  /// A round of the scheduler.
  static func look(at world: inout World) {
    guard world.service.status == .active else { return stopAll(&world) }
    stopUnhealthy(&world)
    breakCircuit(&world)
    stopSurplus(&world)
    startMissing(&world)
    settle(&world)
  }

  /// Puts a line into the service's events.
  static func tell(_ message: String, _ world: inout World) {
    let event = ContainerService.Event(
      id: world.ids.uuid(),
      at: world.now,
      message: "(service \(world.service.name)) \(message)"
    )
    world.service.events.insert(event, at: 0)
    if world.service.events.count > 100 { world.service.events.removeLast() }
  }

  /// A task has ended that should not have.
  static func noteFailure(of task: ServiceTask, _ world: inout World) {
    world.scheduler.isSteady = false
    world.scheduler.failuresInARow += 1
    let failures = world.scheduler.failuresInARow
    if task.stopCode != .essentialContainerExited,
      let index = world.service.deployments.firstIndex(where: { $0.id == task.deploymentID })
    {
      world.service.deployments[index].failedTasks += 1
      world.service.deployments[index].updatedAt = world.now
    }
    guard failures > world.service.desiredCount + 1 else { return }
    // Restarts are held back longer and longer, to 15 minutes.
    let wait = min(900, 10 * Double(1 << min(failures - world.service.desiredCount, 7)))
    world.scheduler.heldUntil = world.now + wait
    tell(
      "is unable to consistently start tasks successfully. For more information, see the "
        + "Troubleshooting section of the Amazon ECS Developer Guide.",
      &world
    )
  }

  private static func stopAll(_ world: inout World) {
    for index in world.tasks.indices where world.tasks[index].isWanted {
      let id = world.tasks[index].deploymentID
      world.stop(index, .serviceSchedulerInitiated, StopReason.scaled(by: id))
    }
  }

  /// Stops tasks that the load balancer calls unhealthy, as soon as others run in their place.
  ///
  /// Source: “Amazon ECS task health and replacement”, Developer Guide.
  private static func stopUnhealthy(_ world: inout World) {
    let running = world.tasks.count { $0.isRunning && $0.isWanted }
    var surplus = running - world.service.desiredCount
    for index in world.tasks.indices where surplus > 0 && world.isUnhealthy(world.tasks[index]) {
      stopUnhealthy(index, &world)
      surplus -= 1
    }
  }

  private static func stopUnhealthy(_ index: Int, _ world: inout World) {
    let task = world.tasks[index]
    let arn = world.service.targetGroupARN
    let why = world.target(of: task)?.description ?? ""
    let port = world.definition(task.revision)?.containerPort ?? 0
    tell(
      "(task \(task.id)) (port \(port)) is unhealthy in (target-group \(arn)) due to "
        + "(reason \(why)).",
      &world
    )
    tell("has begun draining connections on 1 tasks.", &world)
    world.stop(index, .serviceSchedulerInitiated, StopReason.failedHealthChecks(in: arn))
    tell("has stopped 1 running tasks: (task \(task.id)).", &world)
    noteFailure(of: world.tasks[index], &world)
  }

  /// All is as it should be: says so once, and that the deployment is done.
  private static func settle(_ world: inout World) {
    guard let primary = world.service.deployments.first else { return }
    let wanted = world.tasks.filter(\.isWanted)
    let isWhole =
      wanted.count == world.service.desiredCount
      && wanted.allSatisfy { $0.deploymentID == primary.id && world.isHealthy($0) }
    guard isWhole else {
      world.scheduler.isSteady = false
      return
    }
    world.service.deployments.removeAll { deployment in
      deployment.id != primary.id
        && !world.tasks.contains { $0.deploymentID == deployment.id && $0.status != .stopped }
    }
    world.scheduler.failuresInARow = 0
    world.service.deployments[0].failedTasks = 0
    if primary.rolloutState == .inProgress { complete(&world) }
    guard !world.scheduler.isSteady else { return }
    world.scheduler.isSteady = true
    tell("has reached a steady state.", &world)
  }

  private static func complete(_ world: inout World) {
    let id = world.service.deployments[0].id
    world.service.deployments[0].rolloutState = .completed
    world.service.deployments[0].rolloutReason = "ECS deployment \(id) completed."
    world.service.deployments[0].updatedAt = world.now
    tell("(deployment \(id)) deployment completed.", &world)
  }
}

extension World {
  /// The target that a task is registered as, while it is not draining.
  func target(of task: ServiceTask) -> Target? {
    targets[service.targetGroupARN]?.first {
      $0.address == task.address && $0.state != .draining
    }
  }

  /// Whether a task's load balancer has called it unhealthy after its grace period.
  func isUnhealthy(_ task: ServiceTask) -> Bool {
    guard task.isRunning, task.isWanted, target(of: task)?.state == .unhealthy else { return false }
    return (task.startedAt ?? 0) + Double(service.gracePeriodSeconds) <= now
  }

  /// Whether a task runs and its load balancer is content with it.
  func isHealthy(_ task: ServiceTask) -> Bool {
    task.isRunning && task.isWanted && target(of: task)?.state == .healthy
  }
}
