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
    service.status = .active
    service.desiredCount = origin.service.desiredCount
    service.minimumHealthyPercent = origin.service.minimumHealthyPercent
    service.maximumPercent = origin.service.maximumPercent
    service.circuitBreaker = origin.service.circuitBreaker
    scheduler.failuresInARow = 0
    scheduler.heldUntil = now
    guard let application = origin.definitions.last?.application else { return }
    behave(as: application)
  }

  /// The ALB is a target of the NLB again, if it was not.
  private mutating func repairTargets(as origin: World) {
    for group in origin.targetGroups where group.targetType == .alb {
      for target in origin.targets[group.arn] ?? []
      where !(targets[group.arn] ?? []).contains(where: { $0.id == target.id }) {
        var target = target
        target.state = .initial
        target.nextCheck = now + 6
        targets[group.arn, default: []].append(target)
      }
    }
  }
}
