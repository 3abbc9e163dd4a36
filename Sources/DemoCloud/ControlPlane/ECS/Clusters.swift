extension Operation {
  /// `aws ecs list-clusters`.
  static let clusterList = Operation(.ecs, "list-clusters", paging: .ecs("clusterArns")) {
    request in
    ["clusterArns": request.seesCluster ? [.text(request.world.clusterARN)] : []]
  }

  /// `aws ecs describe-clusters`.
  static let clusters = Operation(
    .ecs,
    "describe-clusters",
    [.texts("clusters"), .texts("include")]
  ) { (request) throws(APIError) in
    try request.checkCount(of: "clusters", limit: 100, words: "clusters")
    let world = request.world
    let names = request.texts("clusters") ?? ["default"]
    let isKnown = { name in
      request.seesCluster && (name == world.clusterName || name == world.clusterARN)
    }
    return [
      "clusters": names.contains(where: isKnown) ? [world.cluster] : [],
      "failures": .array(
        names.filter { !isKnown($0) }.map { Request.missing(request.ecsARN("cluster", $0)) }
      ),
    ]
  }
}

extension World {
  fileprivate var cluster: JSON {
    [
      "clusterArn": .text(clusterARN), "clusterName": .text(clusterName ?? ""),
      "status": "ACTIVE", "registeredContainerInstancesCount": 0,
      "runningTasksCount": .integer(runningTasks()),
      "pendingTasksCount": .integer(pendingTasks()),
      "activeServicesCount": .integer(services.count { $0.status == .active }), "statistics": [],
      "tags": [],
      "settings": [], "capacityProviders": [], "defaultCapacityProviderStrategy": [],
    ]
  }
}
