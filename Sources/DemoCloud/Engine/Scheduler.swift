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

  /// A round of the scheduler for one service.
  static func look(at service: Int, _ world: inout World) {
    guard world.services[service].status == .active else { return stopAll(of: service, &world) }
    stopUnhealthy(of: service, &world)
    breakCircuit(of: service, &world)
    stopSurplus(of: service, &world)
    startMissing(of: service, &world)
    settle(of: service, &world)
  }

  /// Puts a line into the service's events.
  static func tell(_ message: String, of service: Int, _ world: inout World) {
    let event = ContainerService.Event(
      id: world.ids.uuid(),
      at: world.now,
      message: "(service \(world.services[service].name)) \(message)"
    )
    world.services[service].events.insert(event, at: 0)
    if world.services[service].events.count > 100 { world.services[service].events.removeLast() }
  }

  /// A task has ended that should not have.
  static func noteFailure(of task: ServiceTask, _ world: inout World) {
    guard let service = world.services.firstIndex(where: { $0.name == task.service }) else {
      return
    }
    world.services[service].scheduler.isSteady = false
    world.services[service].scheduler.failuresInARow += 1
    let failures = world.services[service].scheduler.failuresInARow
    if task.stopCode != .essentialContainerExited,
      let index = world.services[service].deployments.firstIndex(where: {
        $0.id == task.deploymentID
      })
    {
      world.services[service].deployments[index].failedTasks += 1
      world.services[service].deployments[index].updatedAt = world.now
    }
    guard failures > world.services[service].desiredCount + 1 else { return }
    // Restarts are held back longer and longer, to 15 minutes.
    let wait = min(900, 10 * Double(1 << min(failures - world.services[service].desiredCount, 7)))
    world.services[service].scheduler.heldUntil = world.now + wait
    tell(
      "is unable to consistently start tasks successfully. For more information, see the "
        + "Troubleshooting section of the Amazon ECS Developer Guide.",
      of: service,
      &world
    )
  }

  private static func stopAll(of service: Int, _ world: inout World) {
    for index in world.indices(of: service) where world.tasks[index].isWanted {
      let id = world.tasks[index].deploymentID
      world.stop(index, .serviceSchedulerInitiated, StopReason.scaled(by: id))
    }
  }

  /// Stops tasks that the load balancer calls unhealthy, as soon as others run in their place.
  ///
  /// Source: “Amazon ECS task health and replacement”, Developer Guide.
  private static func stopUnhealthy(of service: Int, _ world: inout World) {
    // Tasks of the other colour that are kept take nobody's place.
    let kept =
      world.services[service].keepsOldTasks ? world.services[service].deployments.first : nil
    let running = world.tasks(of: service).count {
      $0.isRunning && $0.isWanted && (kept == nil || $0.deploymentID == kept?.id)
    }
    var surplus = running - world.services[service].desiredCount
    for index in world.indices(of: service)
    where surplus > 0 && world.isUnhealthy(world.tasks[index]) {
      stopUnhealthy(index, of: service, &world)
      surplus -= 1
    }
  }

  private static func stopUnhealthy(_ index: Int, of service: Int, _ world: inout World) {
    let task = world.tasks[index]
    let (arn, why) = world.complaint(about: task)
    let port = world.definition(of: task)?.containerPort ?? 0
    tell(
      "(task \(task.id)) (port \(port)) is unhealthy in (target-group \(arn)) due to "
        + "(reason \(why)).",
      of: service,
      &world
    )
    tell("has begun draining connections on 1 tasks.", of: service, &world)
    world.stop(index, .serviceSchedulerInitiated, StopReason.failedHealthChecks(in: arn))
    tell("has stopped 1 running tasks: (task \(task.id)).", of: service, &world)
    noteFailure(of: world.tasks[index], &world)
  }

  /// All is as it should be: says so once, and that the deployment is done.
  private static func settle(of service: Int, _ world: inout World) {
    guard let primary = world.services[service].deployments.first else { return }
    let wanted = world.tasks(of: service).filter(\.isWanted)
    let isWhole =
      wanted.count == world.services[service].desiredCount
      && wanted.allSatisfy { $0.deploymentID == primary.id && world.isHealthy($0) }
    guard isWhole else {
      world.services[service].scheduler.isSteady = false
      return
    }
    world.services[service].deployments.removeAll { deployment in
      deployment.id != primary.id
        && !world.tasks.contains { $0.deploymentID == deployment.id && $0.status != .stopped }
    }
    world.services[service].scheduler.failuresInARow = 0
    world.services[service].deployments[0].failedTasks = 0
    if primary.rolloutState == .inProgress { complete(of: service, &world) }
    guard !world.services[service].scheduler.isSteady else { return }
    world.services[service].scheduler.isSteady = true
    tell("has reached a steady state.", of: service, &world)
  }

  private static func complete(of service: Int, _ world: inout World) {
    let id = world.services[service].deployments[0].id
    world.services[service].deployments[0].rolloutState = .completed
    world.services[service].deployments[0].rolloutReason = "ECS deployment \(id) completed."
    world.services[service].deployments[0].updatedAt = world.now
    tell("(deployment \(id)) deployment completed.", of: service, &world)
  }
}

extension World {
  func tasks(of service: Int) -> [ServiceTask] {
    tasks.filter { $0.service == services[service].name }
  }

  /// Positions of a service's tasks among all.
  func indices(of service: Int) -> [Int] {
    tasks.indices.filter { tasks[$0].service == services[service].name }
  }

  /// The targets that a task is registered as, while they are not draining, by group.
  private func targets(of task: ServiceTask) -> [(group: String, target: Target)] {
    task.targetGroupARNs.compactMap { group in
      targets[group]?.first { $0.address == task.address && $0.state != .draining }
        .map { (group, $0) }
    }
  }

  /// The group that calls a task unhealthy, and the reason.
  func complaint(about task: ServiceTask) -> (group: String, why: String) {
    let registered = targets(of: task)
    let bad = registered.first { $0.target.state == .unhealthy } ?? registered.first
    return (bad?.group ?? task.targetGroupARNs.first ?? "", bad?.target.description ?? "")
  }

  /// Whether a task's load balancer has called it unhealthy after its grace period.
  func isUnhealthy(_ task: ServiceTask) -> Bool {
    guard task.isRunning, task.isWanted,
      targets(of: task).contains(where: { $0.target.state == .unhealthy })
    else { return false }
    return (task.startedAt ?? 0) + Double(service(of: task)?.gracePeriodSeconds ?? 0) <= now
  }

  /// Whether a task runs and its load balancers are content with it.
  func isHealthy(_ task: ServiceTask) -> Bool {
    let registered = targets(of: task)
    return task.isRunning && task.isWanted && registered.count == task.targetGroupARNs.count
      && registered.allSatisfy { $0.target.state == .healthy }
  }
}
