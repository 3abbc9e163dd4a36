extension Scheduler {
  /// Gives the service the tasks, targets and events that it has had since it was deployed.
  static func begin(_ service: Int, _ world: inout World) {
    let id = "ecs-svc/\(world.ids.deploymentNumber())"
    let deployed = World.deployedAt
    let deployment = Deployment(
      id: id,
      revision: world.newestDefinition(of: service)?.revision ?? 1,
      rolloutState: .completed,
      rolloutReason: "ECS deployment \(id) completed.",
      createdAt: deployed,
      updatedAt: deployed + 150
    )
    world.services[service].deployments = [deployment]
    world.now = deployed + 10
    let subnets = world.services[service].subnetIDs.compactMap(world.providerNetwork.subnet)
    let others = world.tasks.count
    for number in 0..<world.services[service].desiredCount where !subnets.isEmpty {
      let subnet = subnets[number % subnets.count]
      let address = subnet.block.base + (12 + (others + number) / subnets.count)
      world.tasks.append(.running(deployment, in: subnet, at: address, number, of: service, &world))
    }
    let tasks = world.tasks(of: service)
    let names = tasks.map { "(task \($0.id))" }.joined(separator: " ")
    let count = tasks.count
    tell("has started \(count) tasks: \(names).", of: service, &world)
    world.now = deployed + 40
    for arn in world.services[service].targetGroupARNs(of: deployment) {
      tell("registered \(count) targets in (target-group \(arn))", of: service, &world)
    }
    world.now = deployed + 150
    tell("(deployment \(id)) deployment completed.", of: service, &world)
    tell("has reached a steady state.", of: service, &world)
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
    of service: Int,
    _ world: inout World
  ) -> ServiceTask {
    var task = new(deployment, in: subnet, at: address, of: service, &world)
    task.status = .running
    task.nextChange = nil
    task.pullStartedAt = task.createdAt + 17
    task.pullStoppedAt = task.createdAt + 28
    task.startedAt = task.createdAt + 32
    for arn in task.targetGroupARNs {
      let interval = world.targetGroup(arn)?.healthCheck.intervalSeconds ?? 30
      world.targets[arn, default: []].append(
        Target(
          place: .address(address),
          port: world.definition(of: task)?.containerPort ?? 0,
          zone: subnet.zone,
          state: .healthy,
          // Checks are spread over their interval.
          nextCheck: Double(1 + (number * 7 + 3) % max(1, interval))
        )
      )
    }
    return task
  }
}
