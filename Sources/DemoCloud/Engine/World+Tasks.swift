extension World {
  /// How long `aws ecs list-tasks --desired-status STOPPED` remembers, in seconds.
  private static let memory = 3600.0
  /// How long an image pull tries before it gives up for want of a way to the registry.
  private static let pullTimeout = 45.0

  /// Moves each task on through its life.
  ///
  /// Source: “Amazon ECS task lifecycle”, Developer Guide.
  mutating func stepTasks() {
    for index in tasks.indices {
      if let due = tasks[index].nextChange, due <= now { change(index) }
      exitIfDue(index)
    }
    tasks.removeAll { task in task.stoppedAt.map { $0 + Self.memory < now } ?? false }
  }

  private mutating func change(_ index: Int) {
    switch tasks[index].status {
    case .provisioning: provision(index)
    case .pending: endPull(index)
    case .activating: start(index)
    case .deactivating:
      tasks[index].status = .stopping
      tasks[index].nextChange = now + 3
    case .stopping:
      endContainer(index)
    case .deprovisioning:
      tasks[index].status = .stopped
      tasks[index].stoppedAt = now
      tasks[index].nextChange = nil
    case .running, .stopped:
      tasks[index].nextChange = nil
    }
  }

  private mutating func provision(_ index: Int) {
    tasks[index].status = .pending
    tasks[index].pullStartedAt = now
    let party = party(of: tasks[index])
    let canPull = providerNetwork.reachesInternet(party, port: 443)
    tasks[index].nextChange = now + (canPull ? Double(ids.number(7...11)) : Self.pullTimeout)
  }

  private mutating func endPull(_ index: Int) {
    let image = definition(of: tasks[index])?.image ?? ""
    if !providerNetwork.reachesInternet(party(of: tasks[index]), port: 443) {
      return fail(index, StopReason.noRouteToRegistry(image))
    }
    if !tasks[index].application.imageExists { return fail(index, StopReason.imageNotFound(image)) }
    if let reason = tasks[index].application.startFailure { return fail(index, reason) }
    tasks[index].pullStoppedAt = now
    tasks[index].status = .activating
    tasks[index].nextChange = now + 4
    register(tasks[index])
  }

  private mutating func start(_ index: Int) {
    tasks[index].status = .running
    tasks[index].startedAt = now
    tasks[index].nextChange = nil
  }

  private mutating func exitIfDue(_ index: Int) {
    guard tasks[index].status == .running, let started = tasks[index].startedAt,
      let life = tasks[index].application.exitsAfter, started + life <= now
    else { return }
    exit(index)
  }

  /// The container ends by itself.
  mutating func exit(_ index: Int) {
    let isOutOfMemory = tasks[index].application.runsOutOfMemory
    tasks[index].exitCode = isOutOfMemory ? 137 : tasks[index].application.exitCode
    tasks[index].containerReason = isOutOfMemory ? StopReason.outOfMemory : nil
    tasks[index].stopCode = .essentialContainerExited
    tasks[index].stoppedReason =
      isOutOfMemory ? StopReason.outOfMemory : StopReason.essentialContainerExited
    end(index)
    Scheduler.noteFailure(of: tasks[index], &self)
  }

  /// What the task runs on is gone.
  mutating func lose(_ index: Int, _ reason: String) {
    tasks[index].stopCode = .terminationNotice
    tasks[index].stoppedReason = reason
    tasks[index].exitCode = 137
    end(index)
    Scheduler.noteFailure(of: tasks[index], &self)
  }

  private mutating func fail(_ index: Int, _ reason: String) {
    tasks[index].stopCode = .taskFailedToStart
    tasks[index].stoppedReason = reason
    end(index)
    Scheduler.noteFailure(of: tasks[index], &self)
  }

  /// The task cannot go on: its target goes and its network interface is given back.
  private mutating func end(_ index: Int) {
    tasks[index].isWanted = false
    tasks[index].stoppingAt = now
    tasks[index].executionStoppedAt = now
    tasks[index].status = .deprovisioning
    tasks[index].nextChange = now + Double(ids.number(8...12))
    deregister(tasks[index])
  }

  private mutating func endContainer(_ index: Int) {
    tasks[index].exitCode = tasks[index].exitCode ?? 0
    tasks[index].executionStoppedAt = now
    tasks[index].status = .deprovisioning
    tasks[index].nextChange = now + Double(ids.number(8...12))
  }

  /// Ends a task as its scheduler or a person does: first its target is drained.
  mutating func stop(_ index: Int, _ code: ServiceTask.StopCode, _ reason: String) {
    guard tasks[index].isWanted else { return }
    tasks[index].isWanted = false
    tasks[index].stopCode = code
    tasks[index].stoppedReason = reason
    tasks[index].stoppingAt = now
    let isRegistered = tasks[index].hasContainer
    deregister(tasks[index])
    tasks[index].status = isRegistered ? .deactivating : .stopping
    tasks[index].nextChange = now + (isRegistered ? drainingTime(of: tasks[index]) : 2)
  }

  /// ECS waits for the target group's deregistration delay, in seconds.
  private func drainingTime(of task: ServiceTask) -> Double {
    let delays = task.targetGroupARNs.compactMap { targetGroup($0)?.deregistrationDelaySeconds }
    return Double(delays.max() ?? 0)
  }
}

/// Why a task stopped, in the words of ECS.
///
/// Source: “Amazon ECS stopped tasks error messages”, Developer Guide.
enum StopReason {
  static let essentialContainerExited = "Essential container in task exited"
  static let outOfMemory = "OutOfMemoryError: Container killed due to memory usage"

  static func noRouteToRegistry(_ image: String) -> String {
    "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve "
      + "ref docker.io/\(image):latest: failed to do request: Head "
      + "\"https://registry-1.docker.io/v2/\(image)/manifests/latest\": "
      + "dial tcp 54.227.20.253:443: i/o timeout"
  }

  static func imageNotFound(_ image: String) -> String {
    "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve "
      + "ref docker.io/\(image): docker.io/\(image): not found"
  }

  static func zoneLost(_ zone: String) -> String {
    "Your task was stopped due to an infrastructure issue in \(zone)."
  }

  static func failedHealthChecks(in group: String) -> String {
    "Task failed ELB health checks in (target-group \(group))"
  }

  static func scaled(by deployment: String) -> String {
    "Scaling activity initiated by (deployment \(deployment))"
  }
}
