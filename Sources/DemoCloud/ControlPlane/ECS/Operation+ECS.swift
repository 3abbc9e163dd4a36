extension Operation {
  static let ecs: [Operation] = [
    clusterList, clusters, serviceList, services, taskList, tasks, taskDefinition,
  ]
}

extension Request {
  /// Whether the demo's cluster can be seen, where there is one.
  var seesCluster: Bool { accounts.contains(.provider) && world.clusterName != nil }

  /// Checks the option `cluster`; without it ECS takes the cluster `default`.
  func checkCluster() throws(APIError) {
    let name = text("cluster") ?? "default"
    guard seesCluster, name == world.clusterName || name == world.clusterARN else {
      throw APIError("ClusterNotFoundException", "Cluster not found.")
    }
  }

  /// As in `arn:aws:ecs:eu-west-1:111122223333:cluster/default`; an ARN stays as it is.
  func ecsARN(_ kind: String, _ name: String) -> String {
    name.hasPrefix("arn:") ? name : "arn:aws:ecs:\(region):\(caller.id):\(kind)/\(name)"
  }

  func checkCount(of option: String, limit: Int, words: String) throws(APIError) {
    let count = texts(option)?.count ?? 0
    if count > limit {
      throw APIError("InvalidParameterException", "\(words) can have at most \(limit) items.")
    }
  }

  /// How ECS answers for something that does not exist.
  static func missing(_ arn: String) -> JSON { ["arn": .text(arn), "reason": "MISSING"] }
}

extension World {
  func runningTasks(of deployment: String? = nil, in service: String? = nil) -> Int {
    tasks.count {
      ($0.deploymentID == deployment || deployment == nil)
        && ($0.service == service || service == nil) && $0.isRunning
    }
  }

  /// Those on their way to running.
  func pendingTasks(of deployment: String? = nil, in service: String? = nil) -> Int {
    tasks.count { task in
      (task.deploymentID == deployment || deployment == nil)
        && (task.service == service || service == nil) && task.isWanted
        && [.provisioning, .pending, .activating].contains(task.status)
    }
  }
}
