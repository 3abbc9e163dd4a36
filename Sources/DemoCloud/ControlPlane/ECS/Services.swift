extension Operation {
  /// `aws ecs list-services`.
  static let serviceList = Operation(
    .ecs,
    "list-services",
    [
      .text("cluster"), .text("launch-type"), .text("scheduling-strategy"),
      .text("resource-management-type"),
    ],
    paging: .ecs("serviceArns", usualSize: 10)
  ) { (request) throws(APIError) in
    try request.checkCluster()
    let fits =
      (request.text("launch-type") ?? "FARGATE") == "FARGATE"
      && (request.text("scheduling-strategy") ?? "REPLICA") == "REPLICA"
    // A service that was deleted can be described for a while, but is not listed.
    let listed = fits ? request.world.services.filter { $0.status != .inactive } : []
    return ["serviceArns": .texts(listed.map(request.world.arn))]
  }

  /// `aws ecs describe-services`.
  static let services = Operation(
    .ecs,
    "describe-services",
    [.text("cluster"), .texts("services").required, .texts("include")]
  ) { (request) throws(APIError) in
    try request.checkCluster()
    try request.checkCount(of: "services", limit: 10, words: "service names")
    guard let names = request.texts("services") else {
      throw APIError("InvalidParameterException", "Services cannot be empty.")
    }
    let world = request.world
    let known = { name in world.services.first { $0.name == name || world.arn(of: $0) == name } }
    let cluster = world.clusterName ?? "default"
    var seen: Set<String> = []
    let found = names.compactMap(known).filter { seen.insert($0.name).inserted }
    return [
      "services": .array(found.map { world.describe($0, request) }),
      "failures": .array(
        names.filter { known($0) == nil }.map { name in
          Request.missing(request.ecsARN("service/\(cluster)", name))
        }
      ),
    ]
  }
}

extension World {
  fileprivate func describe(_ service: ContainerService, _ request: Request) -> JSON {
    let role = "arn:aws:iam::\(Account.provider.id):role"
    let time = request.timestamps
    let newest = definitions.last { $0.family == service.family }?.revision ?? 1
    let revision = service.deployments.first?.revision ?? newest
    let isInactive = service.status == .inactive
    return [
      "serviceArn": .text(arn(of: service)), "serviceName": .text(service.name),
      "clusterArn": .text(clusterARN), "loadBalancers": balancing(of: service, revision),
      "serviceRegistries": [], "status": .text(service.status.rawValue),
      "desiredCount": .integer(service.status == .active ? service.desiredCount : 0),
      "runningCount": .integer(runningTasks(in: service.name)),
      "pendingCount": .integer(pendingTasks(in: service.name)),
      "launchType": "FARGATE", "platformVersion": "LATEST", "platformFamily": "Linux",
      "taskDefinition": .text(definitionARN(revision, family: service.family)),
      "deploymentConfiguration": service.deploymentConfiguration,
      "deployments": isInactive
        ? []
        : .array(
          service.deployments.enumerated().map { index, deployment in
            describe(deployment, of: service, isPrimary: index == 0, time)
          }
        ),
      "roleArn": .text("\(role)/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"),
      "events": isInactive ? [] : .array(service.events.prefix(100).map { $0.json(time) }),
      "createdAt": time.number(service.createdAt), "placementConstraints": [],
      "placementStrategy": [], "networkConfiguration": service.networkConfiguration,
      "healthCheckGracePeriodSeconds": .integer(service.gracePeriodSeconds),
      "schedulingStrategy": "REPLICA", "deploymentController": ["type": "ECS"],
      "createdBy": .text("\(role)/deploy"), "enableECSManagedTags": false,
      "propagateTags": "NONE", "enableExecuteCommand": false,
      "availabilityZoneRebalancing": "DISABLED",
    ]
  }

  private func balancing(of service: ContainerService, _ revision: Int) -> JSON {
    let port = definition(revision, family: service.family)?.containerPort ?? 8080
    return .array(
      service.balancing.map { balancing in
        [
          "targetGroupArn": .text(balancing.targetGroupARN),
          "containerName": .text(service.containerName), "containerPort": .integer(port),
          "advancedConfiguration": balancing.alternate?.json,
        ]
      }
    )
  }

  private func describe(
    _ deployment: Deployment,
    of service: ContainerService,
    isPrimary: Bool,
    _ time: Timestamps
  ) -> JSON {
    let wanted = tasks.count { $0.deploymentID == deployment.id && $0.isWanted }
    let desired = service.status == .active ? service.desiredCount : 0
    return [
      "id": .text(deployment.id), "status": isPrimary ? "PRIMARY" : "ACTIVE",
      "taskDefinition": .text(definitionARN(deployment.revision, family: service.family)),
      // An older one wants what is left of it.
      "desiredCount": .integer(isPrimary ? desired : wanted),
      "pendingCount": .integer(pendingTasks(of: deployment.id)),
      "runningCount": .integer(runningTasks(of: deployment.id)),
      "failedTasks": .integer(deployment.failedTasks),
      "createdAt": time.number(deployment.createdAt),
      "updatedAt": time.number(deployment.updatedAt), "launchType": "FARGATE",
      "platformVersion": "1.4.0", "platformFamily": "Linux",
      "networkConfiguration": service.networkConfiguration,
      "rolloutState": .text(deployment.rolloutState.rawValue),
      "rolloutStateReason": .text(deployment.rolloutReason),
    ]
  }
}

extension ContainerService {
  fileprivate var deploymentConfiguration: JSON {
    [
      "deploymentCircuitBreaker": [
        "enable": .bool(circuitBreaker), "rollback": .bool(circuitBreaker),
      ], "maximumPercent": .integer(maximumPercent),
      "minimumHealthyPercent": .integer(minimumHealthyPercent),
      "strategy": isBlueGreen ? "BLUE_GREEN" : nil, "bakeTimeInMinutes": isBlueGreen ? 5 : nil,
    ]
  }

  fileprivate var networkConfiguration: JSON {
    [
      "awsvpcConfiguration": [
        "subnets": .texts(subnetIDs), "securityGroups": .texts(securityGroupIDs),
        "assignPublicIp": "DISABLED",
      ]
    ]
  }
}

extension ContainerService.Alternate {
  fileprivate var json: JSON {
    let role = "arn:aws:iam::\(Account.provider.id):role"
    return [
      "alternateTargetGroupArn": .text(targetGroupARN),
      "productionListenerRule": .text(productionRuleARN),
      "roleArn": .text("\(role)/ecs-balancing"),
    ]
  }
}

extension ContainerService.Event {
  fileprivate func json(_ time: Timestamps) -> JSON {
    ["id": .text(id), "createdAt": time.number(at), "message": .text(message)]
  }
}
