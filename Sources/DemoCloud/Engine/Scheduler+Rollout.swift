extension Scheduler {
  /// Begins a deployment of a new revision of the task definition.
  static func deploy(_ definition: TaskDefinition, of service: Int, _ world: inout World) {
    world.definitions.append(definition)
    begin(revision: definition.revision, of: service, &world)
  }

  private static func begin(
    revision: Int,
    because reason: String? = nil,
    of service: Int,
    _ world: inout World
  ) {
    let id = "ecs-svc/\(world.ids.deploymentNumber())"
    world.services[service].deployments.insert(
      Deployment(
        id: id,
        revision: revision,
        usesAlternate: world.nextUsesAlternate(service),
        rolloutState: .inProgress,
        rolloutReason: reason.map { "\($0) \(id)." } ?? "ECS deployment \(id) in progress.",
        createdAt: world.now,
        updatedAt: world.now
      ),
      at: 0
    )
    world.services[service].scheduler.isSteady = false
    world.services[service].scheduler.failuresInARow = 0
    world.services[service].scheduler.heldUntil = world.now
    world.services[service].scheduler.toldOfLimits = false
  }

  /// Goes back to the first colour: to its tasks where they were kept, or with new ones.
  static func rollBack(_ service: Int, _ world: inout World) {
    let deployments = world.services[service].deployments
    guard let green = deployments.first else { return }
    guard let blue = deployments.firstIndex(where: { !$0.usesAlternate }) else {
      return begin(revision: green.revision, because: "Rolling back to", of: service, &world)
    }
    let deployment = world.services[service].deployments.remove(at: blue)
    world.services[service].deployments.insert(deployment, at: 0)
    world.services[service].scheduler.isSteady = false
  }

  /// Gives up a rollout whose tasks fail again and again, and goes back to the revision before it.
  ///
  /// Source: “Deployment circuit breaker”: half of the desired count, at least 3, at most 200.
  static func breakCircuit(of service: Int, _ world: inout World) {
    guard world.services[service].circuitBreaker,
      let primary = world.services[service].deployments.first,
      primary.rolloutState == .inProgress
    else { return }
    let threshold = min(200, max(3, (world.services[service].desiredCount + 1) / 2))
    guard primary.failedTasks >= threshold,
      let previous = world.services[service].deployments.dropFirst().first
    else { return }
    world.services[service].deployments[0].rolloutState = .failed
    world.services[service].deployments[0].rolloutReason =
      "ECS deployment circuit breaker: tasks failed to start."
    tell(
      "(deployment \(primary.id)) deployment failed: tasks failed to start.",
      of: service,
      &world
    )
    begin(
      revision: previous.revision,
      because: "ECS deployment circuit breaker: rolling back to deploymentId",
      of: service,
      &world
    )
    let id = world.services[service].deployments[0].id
    tell("rolling back to deployment \(id).", of: service, &world)
  }

  /// Stops tasks that are too many: old ones that the new have taken the place of, or those above
  /// the desired count.
  static func stopSurplus(of service: Int, _ world: inout World) {
    guard let primary = world.services[service].deployments.first else { return }
    let desired = world.services[service].desiredCount
    let least = percent(world.services[service].minimumHealthyPercent, of: desired, roundedUp: true)
    let mine = world.tasks(of: service)
    var healthy = mine.count { world.isHealthy($0) }
    var own = mine.count { $0.isWanted && $0.deploymentID == primary.id }
    let unhealthy = mine.count { world.isUnhealthy($0) }
    var stopped: [String] = []
    for index in world.indices(of: service) where world.tasks[index].isWanted {
      let task = world.tasks[index]
      let isOld = task.deploymentID != primary.id
      // Those that stand in for unhealthy ones are no surplus.
      guard !isOld || !world.services[service].keepsOldTasks else { continue }
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
    world.services[service].scheduler.isSteady = false
    let names = stopped.map { "(task \($0))" }.joined(separator: " ")
    tell("has begun draining connections on \(stopped.count) tasks.", of: service, &world)
    tell("has stopped \(stopped.count) running tasks: \(names).", of: service, &world)
  }

  static func percent(_ percent: Int, of count: Int, roundedUp: Bool) -> Int {
    (percent * count + (roundedUp ? 99 : 0)) / 100
  }
}

extension World {
  /// Blue and green take turns.
  fileprivate func nextUsesAlternate(_ service: Int) -> Bool {
    let service = services[service]
    return service.isBlueGreen && !(service.deployments.first?.usesAlternate ?? true)
  }
}
