extension Scheduler {
  /// Gives the service the tasks, targets and events that it has had since it was deployed.
  static func begin(_ world: inout World) {
    let id = "ecs-svc/\(world.ids.deploymentNumber())"
    let deployed = World.deployedAt
    let deployment = Deployment(
      id: id,
      revision: world.definitions.last?.revision ?? 1,
      rolloutState: .completed,
      rolloutReason: "ECS deployment \(id) completed.",
      createdAt: deployed,
      updatedAt: deployed + 150
    )
    world.service.deployments = [deployment]
    world.now = deployed + 10
    let subnets = world.service.subnetIDs.compactMap(world.providerNetwork.subnet)
    for number in 0..<world.service.desiredCount where !subnets.isEmpty {
      let subnet = subnets[number % subnets.count]
      let address = subnet.block.base + (12 + number / subnets.count)
      world.tasks.append(.running(deployment, in: subnet, at: address, number, &world))
    }
    let names = world.tasks.map { "(task \($0.id))" }.joined(separator: " ")
    let count = world.tasks.count
    tell("has started \(count) tasks: \(names).", &world)
    world.now = deployed + 40
    tell("registered \(count) targets in (target-group \(world.service.targetGroupARN))", &world)
    world.now = deployed + 150
    tell("(deployment \(id)) deployment completed.", &world)
    tell("has reached a steady state.", &world)
    world.now = 0
  }
}

extension ServiceTask {
  /// One that was started with the deployment, and its target, which is healthy.
  fileprivate static func running(
    _ deployment: Deployment,
    in subnet: Subnet,
    at address: IPv4,
    _ number: Int,
    _ world: inout World
  ) -> ServiceTask {
    var task = new(deployment, in: subnet, at: address, &world)
    task.status = .running
    task.nextChange = nil
    task.pullStartedAt = task.createdAt + 17
    task.pullStoppedAt = task.createdAt + 28
    task.startedAt = task.createdAt + 32
    let interval = world.targetGroup(world.service.targetGroupARN)?.healthCheck.intervalSeconds
    world.targets[world.service.targetGroupARN, default: []].append(
      Target(
        place: .address(address),
        port: world.definition(deployment.revision)?.containerPort ?? 0,
        zone: subnet.zone,
        state: .healthy,
        // Checks are spread over their interval.
        nextCheck: Double(1 + (number * 7 + 3) % max(1, interval ?? 30))
      )
    )
    return task
  }
}
