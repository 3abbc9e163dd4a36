extension Scheduler {
  /// Starts at most so many tasks in a round.
  private static let batch = 10
  /// Between two events that say the same, in seconds.
  private static let patience = 60.0

  /// Starts the tasks that are missing, as far as the limits of the deployment let it.
  static func startMissing(of service: Int, _ world: inout World) {
    guard let primary = world.services[service].deployments.first else { return }
    let desired = world.services[service].desiredCount
    let most = percent(world.services[service].maximumPercent, of: desired, roundedUp: false)
    let all = world.tasks(of: service).count(where: \.isWanted)
    // Others are started in the place of those that are unhealthy, before these are stopped.
    let own = world.tasks(of: service).count {
      $0.isWanted && $0.deploymentID == primary.id && !world.isUnhealthy($0)
    }
    guard own < desired else { return }
    let room = min(desired - own, most - all, batch)
    guard room > 0 else { return tellOfLimits(primary, of: service, &world) }
    guard world.now >= world.services[service].scheduler.heldUntil else { return }
    var started: [String] = []
    for _ in 0..<room {
      guard let task = place(for: primary, of: service, &world) else { break }
      started.append(task.id)
    }
    guard !started.isEmpty else { return }
    world.services[service].scheduler.isSteady = false
    let names = started.map { "(task \($0))" }.joined(separator: " ")
    tell("has started \(started.count) tasks: \(names).", of: service, &world)
  }

  private static func tellOfLimits(_ primary: Deployment, of service: Int, _ world: inout World) {
    guard !world.services[service].scheduler.toldOfLimits, primary.rolloutState == .inProgress,
      world.services[service].maximumPercent <= 100
    else { return }
    world.services[service].scheduler.toldOfLimits = true
    tell(
      "was unable to stop or start tasks during a deployment because of the service deployment "
        + "configuration. Update the minimumHealthyPercent or maximumPercent value and try again.",
      of: service,
      &world
    )
  }

  /// A new task in the subnet that has the fewest; nil where there is no place.
  private static func place(for deployment: Deployment, of service: Int, _ world: inout World)
    -> ServiceTask?
  {
    if let reason = world.placementFailure {
      tellOfPlacement(reason, of: service, &world)
      return nil
    }
    let subnets = world.services[service].subnetIDs.compactMap(world.providerNetwork.subnet)
      .filter { !world.impairedZones.contains($0.zone) }
    guard let subnet = subnets.min(by: { world.load(of: $0) < world.load(of: $1) }) else {
      tellOfPlacement("Capacity is unavailable at this time.", of: service, &world)
      return nil
    }
    guard let address = world.freeAddress(in: subnet) else {
      tellOfPlacement(
        "Unexpected EC2 error while attempting to Create Network Interface in subnet "
          + "'\(subnet.id)': InsufficientFreeAddressesInSubnet.",
        of: service,
        &world
      )
      return nil
    }
    let task = ServiceTask.new(deployment, in: subnet, at: address, of: service, &world)
    world.tasks.append(task)
    return task
  }

  private static func tellOfPlacement(_ reason: String, of service: Int, _ world: inout World) {
    guard world.now - world.services[service].scheduler.toldOfPlacementAt >= patience else {
      return
    }
    world.services[service].scheduler.toldOfPlacementAt = world.now
    world.services[service].scheduler.isSteady = false
    tell(
      "was unable to place a task. Reason: \(reason) For more information, see the "
        + "Troubleshooting section of the Amazon ECS Developer Guide.",
      of: service,
      &world
    )
  }
}

extension World {
  fileprivate func load(of subnet: Subnet) -> Int {
    tasks.count { $0.subnetID == subnet.id && $0.isWanted }
  }

  /// An address that nothing holds, and no target that is still draining; nil: there is none.
  fileprivate mutating func freeAddress(in subnet: Subnet) -> IPv4? {
    guard freeAddresses(in: subnet) > 0 else { return nil }
    let used = Set(usedAddresses(in: subnet.id))
    let registered = Set(targets.values.flatMap(\.self).compactMap(\.address))
    // The first four addresses and the last are AWS's own.
    let hosts = subnet.block.count - 5
    let start = ids.number(0...(hosts - 1))
    return (0..<hosts).lazy.map { subnet.block.base + (4 + (start + $0) % hosts) }
      .first { !used.contains($0) && !registered.contains($0) }
  }
}

extension ServiceTask {
  static func new(
    _ deployment: Deployment,
    in subnet: Subnet,
    at address: IPv4,
    of service: Int,
    _ world: inout World
  ) -> ServiceTask {
    ServiceTask(
      id: world.ids.hex(32),
      service: world.services[service].name,
      targetGroupARNs: world.services[service].targetGroupARNs(of: deployment),
      deploymentID: deployment.id,
      revision: deployment.revision,
      subnetID: subnet.id,
      zone: subnet.zone,
      address: address,
      interfaceID: world.ids.resource("eni"),
      attachmentID: world.ids.uuid(),
      macAddress: world.ids.macAddress(),
      containerID: world.ids.uuid(),
      status: .provisioning,
      application: world.definition(deployment.revision, family: world.services[service].family)?
        .application ?? Application(),
      createdAt: world.now,
      nextChange: world.now + Double(world.ids.number(9...13))
    )
  }
}
