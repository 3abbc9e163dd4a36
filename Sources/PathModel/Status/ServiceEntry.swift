import FoundationEssentials

/// The ECS service and its tasks in the status JSON; `null` is what is not known.
package struct ServiceEntry: Encodable {
  struct Deployment: Encodable {
    var id: String
    @OrNull var status: String?
    @OrNull var desired: Int?
    @OrNull var running: Int?
    @OrNull var pending: Int?
    @OrNull var failedTasks: Int?
    @OrNull var rolloutState: String?
    @OrNull var rolloutStateReason: String?
  }

  struct Task: Encodable {
    var id: String
    @OrNull var lastStatus: String?
    @OrNull var desiredStatus: String?
    @OrNull var zone: String?
    @OrNull var privateAddress: String?
    @OrNull var startedAt: Date?
    @OrNull var stoppedAt: Date?
    @OrNull var stopCode: String?
    @OrNull var stoppedReason: String?
  }

  @OrNull var name: String?
  @OrNull var desired: Int?
  @OrNull var running: Int?
  @OrNull var pending: Int?
  var deployments: [Deployment]
  var tasks: [Task]
  var stoppedTasks: [Task]

  /// All on the route, the one that `service` is first; the stopped tasks of the others are not read.
  static func all(_ objects: PathObjects) -> [ServiceEntry] {
    objects.services.indices.map { index in
      guard index > 0 else { return ServiceEntry(objects) }
      let service = objects.services[index]
      return ServiceEntry(service, objects.tasks(of: service))
    }
  }

  private init(_ service: ECSService, _ tasks: Reading<[ECSTask]>) {
    var objects = PathObjects()
    objects.service = service
    objects.tasks = tasks
    self.init(objects)
  }

  init(_ objects: PathObjects) {
    let service = objects.service
    name = service?.name
    desired = service?.desiredCount
    running = service?.runningCount
    pending = service?.pendingCount
    deployments = (service?.deployments ?? []).map(Deployment.init)
    tasks = (objects.tasks.latest ?? []).map(Task.init)
    stoppedTasks = (objects.stoppedTasks.latest ?? []).map(Task.init)
  }
}

extension ServiceEntry.Deployment {
  fileprivate init(_ deployment: ECSDeployment) {
    self.init(
      id: deployment.id,
      status: deployment.status,
      desired: deployment.desiredCount,
      running: deployment.runningCount,
      pending: deployment.pendingCount,
      failedTasks: deployment.failedTasks,
      rolloutState: deployment.rolloutState?.text,
      rolloutStateReason: deployment.rolloutStateReason
    )
  }
}

extension ServiceEntry.Task {
  fileprivate init(_ task: ECSTask) {
    self.init(
      id: task.id,
      lastStatus: task.lastStatus,
      desiredStatus: task.desiredStatus,
      zone: task.zone,
      privateAddress: task.privateAddress,
      startedAt: task.startedAt,
      stoppedAt: task.stoppedAt,
      stopCode: task.stopCode,
      stoppedReason: task.stoppedReason
    )
  }
}
