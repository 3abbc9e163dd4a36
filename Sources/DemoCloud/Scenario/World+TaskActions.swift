extension World {
  mutating func performOnTasks(_ action: ScenarioAction) {
    switch action {
    case .crashTasks(let count, let zone, let exitCode, let outOfMemory):
      crash(count, zone, exitCode ?? 1, outOfMemory ?? false)
    case .stopTasks(let count, let code, let reason):
      for index in indices(of: count) { stop(index, code, reason) }
    case .changeApplication(let application): behave(as: application)
    case .deploy(let application, let image): deploy(application, image)
    case .setDesiredCount(let count): service.desiredCount = max(0, count)
    case .setDeployment(let least, let most):
      service.minimumHealthyPercent = least
      service.maximumPercent = most
    case .enableCircuitBreaker: service.circuitBreaker = true
    case .deleteService: deleteService()
    case .failPlacement(let reason): placementFailure = reason
    case .fillSubnets: fillSubnets()
    case .impairZone(let zone): impair(zone)
    default: break
    }
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

  /// The behaviour of all tasks, or of those of one revision; of those that start later too.
  mutating func behave(as application: Application, revision: Int? = nil) {
    for index in definitions.indices
    where revision == nil || definitions[index].revision == revision {
      definitions[index].application = application
    }
    for index in tasks.indices
    where tasks[index].stoppedAt == nil && (revision == nil || tasks[index].revision == revision) {
      tasks[index].application = application
      // A life that was lived already begins anew.
      if tasks[index].isRunning, application.exitsAfter != nil { tasks[index].startedAt = now }
    }
  }

  private mutating func deploy(_ application: Application?, _ image: String?) {
    guard var definition = definitions.last else { return }
    definition.revision += 1
    definition.registeredAt = now
    definition.application = application ?? definition.application
    definition.image = image ?? definition.image
    Scheduler.deploy(definition, &self)
  }

  private mutating func deleteService() {
    service.status = .inactive
    service.desiredCount = 0
    Scheduler.look(at: &self)
  }

  private mutating func fillSubnets() {
    for index in providerNetwork.subnets.indices
    where service.subnetIDs.contains(providerNetwork.subnets[index].id) {
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
