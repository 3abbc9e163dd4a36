extension Situation {
  /// An `aws` command as the operator would type it, with the side's profile, region and endpoint.
  ///
  /// An option without a value is left out.
  func command(_ side: Side, _ operation: String, _ words: String?...) -> String {
    let access = side == .customer ? customer.access : provider.access
    let options: [(String, String?)] = [
      ("--profile", access.profile), ("--region", access.region),
      ("--endpoint-url", access.endpointURL),
    ]
    let given = options.flatMap { name, value in value.map { [name, $0] } ?? [] }
    let known = words.enumerated().compactMap { index, word in
      words.dropFirst(index + 1).first == .some(nil) ? nil : word
    }
    return (["aws \(operation)"] + (known + given).map(\.shellWord)).joined(separator: " ")
  }
}

extension Situation {
  /// Shows the newest messages of the service's scheduler.
  var eventsOfTheService: String {
    command(
      .provider,
      "ecs describe-services",
      "--cluster",
      clusterName,
      "--services",
      service?.name ?? service?.arn,
      "--query",
      "services[].events[:5].message"
    )
  }

  /// Shows all that ECS says of a task.
  func details(of task: ECSTask) -> String {
    command(
      .provider,
      "ecs describe-tasks",
      "--cluster",
      clusterName,
      "--tasks",
      task.id
    )
  }

  /// Shows the task definition that the service's tasks are made by.
  var definitionOfTheTasks: String {
    command(
      .provider,
      "ecs describe-task-definition",
      "--task-definition",
      service?.taskDefinitionARN.map(Self.lastPart)
    )
  }
}
