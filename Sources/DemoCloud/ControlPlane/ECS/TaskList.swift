extension Operation {
  /// `aws ecs list-tasks`.
  static let taskList = Operation(
    .ecs,
    "list-tasks",
    [
      .text("cluster"), .text("container-instance"), .text("family"), .text("started-by"),
      .text("service-name"), .text("desired-status"), .text("launch-type"), .text("daemon-name"),
    ],
    paging: .ecs("taskArns")
  ) { (request) throws(APIError) in
    try request.checkCluster()
    let world = request.world
    let wanted = request.text("service-name")
    let service = world.services.first { $0.name == wanted || world.arn(of: $0) == wanted }
    if wanted != nil, service == nil {
      throw APIError("ServiceNotFoundException", "Service not found.")
    }
    let status = request.text("desired-status") ?? "RUNNING"
    guard ["RUNNING", "PENDING", "STOPPED"].contains(status) else {
      throw APIError("InvalidParameterException", "desiredStatus is invalid.")
    }
    // On Fargate there are no container instances, and ECS wants no task to be pending.
    let isPossible =
      status != "PENDING" && request.text("container-instance") == nil
      && request.text("daemon-name") == nil
      && (request.text("launch-type") ?? "FARGATE") == "FARGATE"
    let tasks = world.tasks.filter { task in
      let family = world.service(of: task)?.family
      return isPossible && task.desiredStatus == status
        && (service == nil || task.service == service?.name)
        && (request.text("family") ?? family) == family
        && (request.text("started-by") ?? task.deploymentID) == task.deploymentID
    }
    return ["taskArns": .texts(tasks.map(world.arn))]
  }
}

extension ServiceTask {
  /// What ECS wants of it.
  var desiredStatus: String { isWanted ? "RUNNING" : "STOPPED" }
}
