@testable import DemoCloud

extension World {
  /// The watched path's service.
  var service: ContainerService {
    get { services[0] }
    set { services[0] = newValue }
  }

  var serviceARN: String { arn(of: services[0]) }

  static let deploymentID = "ecs-svc/4823517890123456789"

  /// The article's system with two tasks that run, whatever the scheduler made of it.
  static var running: World {
    var world = World.article(seed: 1)
    world.service.deployments = [
      Deployment(
        id: deploymentID,
        revision: 3,
        rolloutState: .completed,
        rolloutReason: "ECS deployment \(deploymentID) completed.",
        createdAt: -7200,
        updatedAt: -7050
      )
    ]
    world.service.events = [
      .init(id: "e2", at: -7048, message: "(service ecs-service) has reached a steady state."),
      .init(id: "e1", at: -7188, message: "(service ecs-service) has started 2 tasks."),
    ]
    world.tasks = [0, 1].map { world.task($0, .running) }
    let group = world.service.targetGroupARN
    world.targets[group] = world.tasks.map { task in
      Target(
        place: .address(task.address),
        port: 8080,
        zone: task.zone,
        state: .healthy,
        nextCheck: 1
      )
    }
    return world
  }

  /// A task of the newest deployment, with all that one of its status has.
  func task(_ number: Int, _ status: ServiceTask.Status) -> ServiceTask {
    let subnet = providerNetwork.subnets.filter { !$0.isPublic }[number % 2]
    var ids = Identifiers(seed: UInt64(1000 + number))
    var task = ServiceTask(
      id: ids.hex(32),
      targetGroupARNs: [service.targetGroupARN],
      deploymentID: Self.deploymentID,
      revision: 3,
      subnetID: subnet.id,
      zone: subnet.zone,
      address: subnet.block.base + (20 + number),
      interfaceID: ids.resource("eni"),
      attachmentID: ids.uuid(),
      macAddress: ids.macAddress(),
      containerID: ids.uuid(),
      status: status,
      application: Application(),
      createdAt: -100
    )
    let age = ServiceTask.Status.allCases.firstIndex(of: status) ?? 0
    if age >= 1 { task.pullStartedAt = -90 }
    if age >= 2 { task.pullStoppedAt = -80 }
    if age >= 3 { task.startedAt = -75.5 }
    if age >= 4 {
      task.isWanted = false
      task.stoppingAt = -30
      task.stopCode = .essentialContainerExited
      task.stoppedReason = "Essential container in task exited"
      task.containerReason = "OutOfMemoryError: Container killed due to memory usage"
      task.exitCode = 137
    }
    if age >= 6 { task.executionStoppedAt = -20 }
    if age >= 7 { task.stoppedAt = -10 }
    return task
  }

  /// A change of a copy.
  func with(_ change: (inout World) -> Void) -> World {
    var copy = self
    change(&copy)
    return copy
  }

  func faulty(_ faults: APIFault...) -> World { with { $0.faults = faults } }
}

extension ContainerService {
  var targetGroupARN: String { balancing[0].targetGroupARN }
}
