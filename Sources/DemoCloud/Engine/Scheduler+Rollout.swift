extension Scheduler {
  /// Begins a deployment of a new revision of the task definition.
  static func deploy(_ definition: TaskDefinition, _ world: inout World) {
    world.definitions.append(definition)
    begin(revision: definition.revision, &world)
  }

  private static func begin(revision: Int, because reason: String? = nil, _ world: inout World) {
    let id = "ecs-svc/\(world.ids.deploymentNumber())"
    world.service.deployments.insert(
      Deployment(
        id: id,
        revision: revision,
        rolloutState: .inProgress,
        rolloutReason: reason.map { "\($0) \(id)." } ?? "ECS deployment \(id) in progress.",
        createdAt: world.now,
        updatedAt: world.now
      ),
      at: 0
    )
    world.scheduler.isSteady = false
    world.scheduler.failuresInARow = 0
    world.scheduler.heldUntil = world.now
    world.scheduler.toldOfLimits = false
  }

  /// Gives up a rollout whose tasks fail again and again, and goes back to the revision before it.
  ///
  /// Source: “Deployment circuit breaker”: half of the desired count, at least 3, at most 200.
  static func breakCircuit(_ world: inout World) {
    guard world.service.circuitBreaker, let primary = world.service.deployments.first,
      primary.rolloutState == .inProgress
    else { return }
    let threshold = min(200, max(3, (world.service.desiredCount + 1) / 2))
    guard primary.failedTasks >= threshold,
      let previous = world.service.deployments.dropFirst().first
    else { return }
    world.service.deployments[0].rolloutState = .failed
    world.service.deployments[0].rolloutReason =
      "ECS deployment circuit breaker: tasks failed to start."
    tell("(deployment \(primary.id)) deployment failed: tasks failed to start.", &world)
    begin(
      revision: previous.revision,
      because: "ECS deployment circuit breaker: rolling back to deploymentId",
      &world
    )
    let id = world.service.deployments[0].id
    tell("rolling back to deployment \(id).", &world)
  }

  /// Stops tasks that are too many: old ones that the new have taken the place of, or those above
  /// the desired count.
  static func stopSurplus(_ world: inout World) {
    guard let primary = world.service.deployments.first else { return }
    let desired = world.service.desiredCount
    let least = percent(world.service.minimumHealthyPercent, of: desired, roundedUp: true)
    var healthy = world.tasks.count { world.isHealthy($0) }
    var own = world.tasks.count { $0.isWanted && $0.deploymentID == primary.id }
    let unhealthy = world.tasks.count { world.isUnhealthy($0) }
    var stopped: [String] = []
    for index in world.tasks.indices where world.tasks[index].isWanted {
      let task = world.tasks[index]
      let isOld = task.deploymentID != primary.id
      // Those that stand in for unhealthy ones are no surplus.
      guard isOld || own > desired + unhealthy else { continue }
      // An old task leaves only when enough healthy ones stay.
      let costs = world.isHealthy(task) ? 1 : 0
      guard !isOld || healthy - costs >= least else { continue }
      healthy -= costs
      own -= isOld ? 0 : 1
      world.stop(index, .serviceSchedulerInitiated, StopReason.scaled(by: primary.id))
      stopped.append(task.id)
    }
    guard !stopped.isEmpty else { return }
    world.scheduler.isSteady = false
    let names = stopped.map { "(task \($0))" }.joined(separator: " ")
    tell("has begun draining connections on \(stopped.count) tasks.", &world)
    tell("has stopped \(stopped.count) running tasks: \(names).", &world)
  }

  static func percent(_ percent: Int, of count: Int, roundedUp: Bool) -> Int {
    (percent * count + (roundedUp ? 99 : 0)) / 100
  }
}
