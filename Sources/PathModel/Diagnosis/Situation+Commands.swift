extension Situation {
  /// An `aws` command as the operator would type it, with the side's profile, region and endpoint.
  ///
  /// An option without a value is left out.
  func command(_ side: Side, _ operation: String, _ words: String?...) -> Suggestion {
    command(side, operation, words)
  }

  /// The same with any number of values.
  func command(_ side: Side, _ operation: String, words: [String]) -> Suggestion {
    command(side, operation, words.map(Optional.some))
  }

  private func command(_ side: Side, _ operation: String, _ words: [String?]) -> Suggestion {
    let access = side == .customer ? customer.access : provider.access
    let options: [(String, String?)] = [
      ("--profile", access.profile), ("--region", access.region),
      ("--endpoint-url", access.endpointURL),
    ]
    let given = options.flatMap { name, value in value.map { [name, $0] } ?? [] }
    let known = words.enumerated().compactMap { index, word in
      words.dropFirst(index + 1).first == .some(nil) ? nil : word
    }
    return .run(SuggestedCommand(operation: operation, words: known, access: given))
  }
}

extension Situation {
  /// What a rule of a security group lets through.
  enum Direction: String {
    case ingress
    case egress
  }

  /// Adds a rule to a security group: for a block of addresses, or for members of another group.
  func authorize(
    _ side: Side,
    _ direction: Direction,
    _ group: String,
    tcp port: Int,
    block: IPBlock? = nil,
    group other: String? = nil
  ) -> Suggestion {
    authorize(side, direction, group, EntrancePort(transport: .tcp, port: port), block, other)
  }

  /// Adds a rule to a security group; `--cidr` takes blocks of IPv4 only.
  func authorize(
    _ side: Side,
    _ direction: Direction,
    _ group: String,
    _ entrance: EntrancePort,
    _ block: IPBlock?,
    _ other: String? = nil
  ) -> Suggestion {
    let operation = "ec2 authorize-security-group-\(direction.rawValue)"
    if let block, block.family == .ipv6 {
      let ports = "FromPort=\(entrance.port),ToPort=\(entrance.port)"
      return command(
        side,
        operation,
        "--group-id",
        group,
        "--ip-permissions",
        "IpProtocol=\(entrance.transport.rawValue),\(ports),Ipv6Ranges=[{CidrIpv6=\(block)}]"
      )
    }
    return command(
      side,
      operation,
      "--group-id",
      group,
      "--protocol",
      entrance.transport.rawValue,
      "--port",
      "\(entrance.port)",
      "--cidr",
      block?.description,
      "--source-group",
      other
    )
  }

  /// Changes the service.
  func updateOfTheService(_ words: String...) -> Suggestion {
    let service = ["--cluster", clusterName, "--service", service?.name ?? service?.arn]
    return command(.provider, "ecs update-service", service + words)
  }

  /// Shows the newest messages of the service's scheduler.
  var eventsOfTheService: Suggestion { describedService("events[:5].message") }

  /// Shows one part of what ECS says of the service.
  func describedService(_ part: String) -> Suggestion {
    command(
      .provider,
      "ecs describe-services",
      "--cluster",
      clusterName,
      "--services",
      service?.name ?? service?.arn,
      "--query",
      "services[].\(part)"
    )
  }

  /// Lists the tasks of the service that stopped within the last hour or so.
  var stoppedTasksOfTheService: Suggestion {
    command(
      .provider,
      "ecs list-tasks",
      "--cluster",
      clusterName,
      "--service-name",
      service?.name,
      "--desired-status",
      "STOPPED"
    )
  }

  /// Shows all that ECS says of a task.
  func details(of task: ECSTask) -> Suggestion {
    command(
      .provider,
      "ecs describe-tasks",
      "--cluster",
      clusterName,
      "--tasks",
      task.id
    )
  }

  /// Shows the task definition that the service's tasks are made by, or one part of it.
  func definitionOfTheTasks(_ part: String? = nil) -> Suggestion {
    command(
      .provider,
      "ecs describe-task-definition",
      "--task-definition",
      service?.taskDefinitionARN.map(Self.lastPart),
      "--query",
      part.map { "taskDefinition.\($0)" }
    )
  }
}
