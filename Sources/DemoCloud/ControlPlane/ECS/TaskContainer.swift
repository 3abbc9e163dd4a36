extension ServiceTask {
  /// Its one container.
  func container(in world: World) -> JSON {
    let hasStopped = containerStatus == "STOPPED"
    let hasImage = pullStoppedAt != nil && !(hasStopped && startedAt == nil && exitCode == nil)
    let arn = "arn:aws:ecs:\(World.region):\(Account.provider.id):container/"
    return [
      "containerArn": .text("\(arn)\(world.clusterName ?? "default")/\(id)/\(containerID)"),
      "taskArn": .text(world.arn(of: self)),
      "name": .text(ifPresent: world.service(of: self)?.containerName),
      "image": .text(world.definition(of: self)?.image ?? "lvthillo/python-flask-api"),
      "imageDigest": hasImage ? .text(digest(in: world)) : nil,
      "runtimeId": hasImage ? .text(runtimeID) : nil, "lastStatus": .text(containerStatus),
      "exitCode": hasStopped ? exitCode.map(JSON.integer) : nil,
      "reason": hasStopped ? .text(ifPresent: containerReason) : nil, "networkBindings": [],
      "networkInterfaces": status == .provisioning
        ? []
        : [["attachmentId": .text(attachmentID), "privateIpv4Address": .text("\(address)")]],
      "healthStatus": "UNKNOWN", "cpu": "256", "memory": "512",
    ]
  }

  /// A container knows three states only.
  private var containerStatus: String {
    switch status {
    case .provisioning, .pending: "PENDING"
    case .activating, .running, .deactivating: "RUNNING"
    case .stopping: executionStoppedAt == nil ? "RUNNING" : "STOPPED"
    case .deprovisioning, .stopped: "STOPPED"
    }
  }

  private func digest(in world: World) -> String {
    var ids = Identifiers(for: world.definition(of: self)?.image ?? "")
    return "sha256:\(ids.hex(64))"
  }

  private var runtimeID: String {
    var ids = Identifiers(for: containerID)
    return "\(id)-\(ids.number(1_000_000_000...4_000_000_000))"
  }
}
