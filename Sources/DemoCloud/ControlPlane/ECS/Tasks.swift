extension Operation {
  /// `aws ecs describe-tasks`.
  static let tasks = Operation(
    .ecs,
    "describe-tasks",
    [.text("cluster"), .texts("tasks").required, .texts("include")]
  ) { (request) throws(APIError) in
    try request.checkCluster()
    try request.checkCount(of: "tasks", limit: 100, words: "task IDs")
    guard let names = request.texts("tasks") else {
      throw APIError("InvalidParameterException", "Tasks cannot be empty.")
    }
    let world = request.world
    let known = Dictionary(
      world.tasks.flatMap { [($0.id, $0), (world.arn(of: $0), $0)] }
    ) { first, _ in first }
    let cluster = world.clusterName ?? "default"
    return [
      "tasks": .array(names.compactMap { known[$0]?.json(request) }),
      "failures": .array(
        names.filter { known[$0] == nil }.map { name in
          Request.missing(request.ecsARN("task/\(cluster)", name))
        }
      ),
    ]
  }
}

extension ServiceTask {
  fileprivate func json(_ request: Request) -> JSON {
    let (world, time) = (request.world, request.timestamps)
    let isConnected = status != .provisioning
    return [
      "attachments": [attachment],
      "attributes": [["name": "ecs.cpu-architecture", "value": "x86_64"]],
      "availabilityZone": .text(zone), "clusterArn": .text(world.clusterARN),
      "connectivity": isConnected ? "CONNECTED" : nil,
      "connectivityAt": isConnected ? time.number(pullStartedAt ?? createdAt) : nil,
      "containers": [container(in: world)], "cpu": "256", "createdAt": time.number(createdAt),
      "desiredStatus": .text(desiredStatus), "enableExecuteCommand": false,
      "executionStoppedAt": time.number(ifPresent: executionStoppedAt),
      "group": .text("service:\(service)"), "healthStatus": "UNKNOWN",
      "lastStatus": .text(status.rawValue), "launchType": "FARGATE", "memory": "512",
      "overrides": [
        "containerOverrides": [["name": .text(ifPresent: world.service(of: self)?.containerName)]],
        "inferenceAcceleratorOverrides": [],
      ], "platformVersion": "1.4.0", "platformFamily": "Linux",
      "pullStartedAt": time.number(ifPresent: pullStartedAt),
      "pullStoppedAt": time.number(ifPresent: pullStoppedAt),
      "startedAt": time.number(ifPresent: startedAt), "startedBy": .text(deploymentID),
      "stopCode": .text(ifPresent: stopCode?.rawValue),
      "stoppedAt": time.number(ifPresent: stoppedAt),
      "stoppedReason": .text(ifPresent: stoppedReason),
      "stoppingAt": time.number(ifPresent: stoppingAt), "tags": [],
      "taskArn": .text(world.arn(of: self)),
      "taskDefinitionArn": .text(
        world.definitionARN(revision, family: world.service(of: self)?.family ?? "demo-task")
      ), "version": .integer(version),
      "ephemeralStorage": ["sizeInGiB": 20], "fargateEphemeralStorage": ["sizeInGiB": 20],
    ]
  }

  /// Counts the changes of a task.
  private var version: Int { (Self.Status.allCases.firstIndex(of: status) ?? 0) + 1 }

  /// Its network interface: while it is being made, nothing but its subnet is known.
  private var attachment: JSON {
    let attachmentStatus =
      switch status {
      case .provisioning: "PRECREATED"
      case .pending, .activating, .running, .deactivating, .stopping: "ATTACHED"
      case .deprovisioning: "DETACHING"
      case .stopped: "DELETED"
      }
    var details = [("subnetId", subnetID)]
    if status != .provisioning {
      details += [
        ("networkInterfaceId", interfaceID), ("macAddress", macAddress),
        ("privateDnsName", World.hostName(address)), ("privateIPv4Address", "\(address)"),
      ]
    }
    return [
      "id": .text(attachmentID), "type": "ElasticNetworkInterface",
      "status": .text(attachmentStatus),
      "details": .array(details.map { ["name": .text($0.0), "value": .text($0.1)] }),
    ]
  }
}
