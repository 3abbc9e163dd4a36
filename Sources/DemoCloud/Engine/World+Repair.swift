extension World {
  /// Sets up anew what actions have changed, as it was in `origin`.
  ///
  /// What lives on its own – tasks, the health of targets, deployments – is left to heal by itself.
  mutating func repair(as origin: World) {
    customerNetwork = origin.customerNetwork
    providerNetwork = origin.providerNetwork
    endpointService = origin.endpointService
    client = origin.client
    loadBalancers = origin.loadBalancers
    listeners = origin.listeners
    targetGroups = origin.targetGroups
    machines = origin.machines
    appliances = origin.appliances
    faults = []
    impairedZones = []
    placementFailure = nil
    repairEndpoint(as: origin.endpoint)
    repairService(as: origin)
    repairTargets(as: origin)
  }

  private mutating func repairEndpoint(as origin: InterfaceEndpoint) {
    endpoint.interfaces = origin.interfaces
    endpoint.securityGroupIDs = origin.securityGroupIDs
    endpoint.state = .available
    endpoint.availableAt = nil
    endpoint.failureCode = nil
    endpoint.failureMessage = nil
  }

  private mutating func repairService(as origin: World) {
    // A service that a scenario has added goes.
    services.removeAll { service in !origin.services.contains { $0.name == service.name } }
    for (index, old) in origin.services.enumerated() where services.indices.contains(index) {
      services[index].status = .active
      services[index].desiredCount = old.desiredCount
      services[index].minimumHealthyPercent = old.minimumHealthyPercent
      services[index].maximumPercent = old.maximumPercent
      services[index].circuitBreaker = old.circuitBreaker
      services[index].keepsOldTasks = false
      if services[index].deployments.first?.usesAlternate ?? false {
        Scheduler.rollBack(index, &self)
      }
      services[index].scheduler.failuresInARow = 0
      services[index].scheduler.heldUntil = now
      guard let application = origin.newestDefinition(of: index)?.application else { continue }
      behave(as: application, service: index)
    }
  }

  /// Registers again the targets that no task brings.
  private mutating func repairTargets(as origin: World) {
    for group in origin.targetGroups {
      for target in origin.targets[group.arn] ?? []
      where origin.task(at: target.address) == nil
        && !(targets[group.arn] ?? []).contains(where: { $0.id == target.id })
      {
        var target = target
        target.state = .initial
        target.nextCheck = now + 6
        targets[group.arn, default: []].append(target)
      }
    }
  }
}
