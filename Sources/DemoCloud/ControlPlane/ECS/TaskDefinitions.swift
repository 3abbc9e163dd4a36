extension Operation {
  /// `aws ecs describe-task-definition`.
  static let taskDefinition = Operation(
    .ecs,
    "describe-task-definition",
    [.text("task-definition").required, .texts("include")]
  ) { (request) throws(APIError) in
    let name = request.text("task-definition") ?? ""
    let world = request.world
    let arn = request.ecsARN("task-definition", name)
    let definition = world.definitions.last { definition in
      let known = world.definitionARN(definition.revision, family: definition.family)
      // The family alone is its newest revision.
      return arn == known || known.hasPrefix("\(arn):")
    }
    guard request.seesCluster, let definition else {
      throw APIError("ClientException", "Unable to describe task definition.")
    }
    let includesTags = request.texts("include")?.contains("TAGS") ?? false
    return [
      "taskDefinition": definition.json(request), "tags": includesTags ? [] : nil,
    ]
  }
}

extension TaskDefinition {
  fileprivate func json(_ request: Request) -> JSON {
    let role = "arn:aws:iam::\(Account.provider.id):role"
    return [
      "taskDefinitionArn": .text(request.world.definitionARN(revision, family: family)),
      "containerDefinitions": [container("demo")],
      "family": .text(family), "executionRoleArn": .text("\(role)/demo-task-execution"),
      "networkMode": "awsvpc", "revision": .integer(revision), "volumes": [],
      "status": "ACTIVE",
      "requiresAttributes": [
        ["name": "com.amazonaws.ecs.capability.docker-remote-api.1.18"],
        ["name": "ecs.capability.task-eni"],
      ], "placementConstraints": [], "compatibilities": ["EC2", "FARGATE"],
      "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
      "registeredAt": request.timestamps.number(registeredAt),
      "registeredBy": .text("\(role)/deploy"),
    ]
  }

  private func container(_ name: String) -> JSON {
    [
      "name": .text(name), "image": .text(image), "cpu": 256, "memory": 512,
      "portMappings": [
        [
          "containerPort": .integer(containerPort), "hostPort": .integer(containerPort),
          "protocol": "tcp",
        ]
      ], "essential": true, "environment": [], "mountPoints": [], "volumesFrom": [],
      "systemControls": [],
    ]
  }
}
