extension World {
  mutating func performOnTasks(_ action: ScenarioAction) {
    switch action {
    case .crashTasks(let count, let zone, let exitCode, let outOfMemory):
      crash(count, zone, exitCode ?? 1, outOfMemory ?? false)
    case .stopTasks(let count, let code, let reason):
      for index in indices(of: count) { stop(index, code, reason) }
    case .changeApplication(let application, let name):
      behave(as: application, service: services.firstIndex { $0.name == name } ?? 0)
      for index in machines.indices { machines[index].application = application }
    case .deploy(let application, let image): deploy(application, image)
    case .finishDeployment: changeService { $0.keepsOldTasks = false }
    case .retireService(let name): retire(name)
    case .setInstances(let count, let state): setInstances(count, state)
    case .setAppliances(let port, let count, let isUp): setAppliances(port, count, isUp)
    case .setDesiredCount(let count): changeService { $0.desiredCount = max(0, count) }
    case .setDeployment(let least, let most):
      changeService {
        $0.minimumHealthyPercent = least
        $0.maximumPercent = most
      }
    case .enableCircuitBreaker: changeService { $0.circuitBreaker = true }
    case .deleteService: deleteService()
    case .failPlacement(let reason): placementFailure = reason
    case .fillSubnets: fillSubnets()
    case .impairZone(let zone): impair(zone)
    default: break
    }
  }

  /// The watched path's service, where there is one.
  private mutating func changeService(_ body: (inout ContainerService) -> Void) {
    if !services.isEmpty { body(&services[0]) }
  }

  private mutating func retire(_ name: String) {
    guard var service = services.first else { return }
    service.name = name
    service.desiredCount = 0
    service.events = []
    service.deployments = [
      Deployment(
        id: "ecs-svc/\(ids.deploymentNumber())",
        revision: service.deployments.last?.revision ?? 1,
        rolloutState: .completed,
        rolloutReason: "ECS deployment completed.",
        createdAt: World.deployedAt,
        updatedAt: World.deployedAt
      )
    ]
    service.createdAt = World.madeAt
    services.append(service)
  }

  private mutating func setInstances(_ count: Int?, _ state: ClientInstance.State) {
    for index in machines.indices.prefix(count ?? machines.count) {
      machines[index].instance.state = state
      machines[index].instance.check = state == .running ? .ok : .notApplicable
    }
  }

  private mutating func setAppliances(_ port: Int, _ count: Int?, _ isUp: Bool) {
    let meant = appliances.indices.filter { appliances[$0].port == port }
    for index in meant.prefix(count ?? meant.count) { appliances[index].isUp = isUp }
  }

  /// The tasks that run, at most so many, the oldest first.
  private func indices(of count: Int?, in zone: String? = nil) -> [Int] {
    let running = tasks.indices.filter {
      tasks[$0].isRunning && tasks[$0].isWanted && (zone == nil || tasks[$0].zone == zone)
    }
    return Array(running.prefix(count ?? running.count))
  }

  private mutating func crash(_ count: Int?, _ zone: String?, _ exitCode: Int, _ isMemory: Bool) {
    for index in indices(of: count, in: zone) {
      tasks[index].application.exitCode = exitCode
      tasks[index].application.runsOutOfMemory = isMemory
      exit(index)
    }
  }

  /// The behaviour of all tasks of a service, or of those of one revision; of those that start later
  /// too.
  mutating func behave(as application: Application, service: Int = 0, revision: Int? = nil) {
    guard services.indices.contains(service) else { return }
    let family = services[service].family
    for index in definitions.indices
    where definitions[index].family == family
      && (revision == nil || definitions[index].revision == revision)
    {
      definitions[index].application = application
    }
    for index in indices(of: service)
    where tasks[index].stoppedAt == nil && (revision == nil || tasks[index].revision == revision) {
      tasks[index].application = application
      // A life that was lived already begins anew.
      if tasks[index].isRunning, application.exitsAfter != nil { tasks[index].startedAt = now }
    }
  }

  private mutating func deploy(_ application: Application?, _ image: String?) {
    guard !services.isEmpty, var definition = newestDefinition(of: 0) else { return }
    services[0].keepsOldTasks = services[0].isBlueGreen
    definition.revision += 1
    definition.registeredAt = now
    definition.application = application ?? definition.application
    definition.image = image ?? definition.image
    Scheduler.deploy(definition, of: 0, &self)
  }

  private mutating func deleteService() {
    changeService {
      $0.status = .inactive
      $0.desiredCount = 0
    }
    for service in services.indices { Scheduler.look(at: service, &self) }
  }

  private mutating func fillSubnets() {
    for index in providerNetwork.subnets.indices
    where services.contains(where: { $0.subnetIDs.contains(providerNetwork.subnets[index].id) }) {
      providerNetwork.subnets[index].otherAddresses += freeAddresses(
        in: providerNetwork.subnets[index]
      )
    }
  }

  /// The zone's power is gone: its tasks end, and nothing new starts there.
  private mutating func impair(_ zone: String) {
    impairedZones.insert(zone)
    for index in indices(of: nil, in: zone) { lose(index, StopReason.zoneLost(zone)) }
  }
}
