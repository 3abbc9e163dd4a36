extension DiagnosisRule {
  /// The ALB's target groups are for instances, and the tasks have addresses of their own.
  static let targetGroupOfInstances = DiagnosisRule(
    id: "target-group-of-instances",
    title: "the service's target group is for instances, not for addresses",
    hop: .applicationLoadBalancer,
    causes: [103],
    source: AWSPage.taskBalancing,
    find: { situation in
      guard situation.noTaskIsHealthy, let groups = situation.serviceTargets?.groups,
        let group = groups.first, groups.allSatisfy({ $0.targetType == "instance" }),
        let said = situation.networkModeOfTheTasks
      else { return [] }
      let name = group.name ?? group.arn
      return [
        .init(
          severity: .critical,
          subject: name,
          message: message(name),
          evidence: ["elbv2 describe-target-groups: \(name) TargetType instance", said],
          next: situation.command(
            .provider,
            "elbv2 create-target-group",
            "--name",
            "\(name.prefix(29))-ip",
            "--target-type",
            "ip",
            "--protocol",
            group.networkProtocol,
            "--port",
            group.port.map(String.init),
            "--vpc-id",
            group.vpcID
          )
        )
      ]
    }
  )
}

private func message(_ name: String) -> String {
  "target group \(name) is for instances, and tasks in network mode awsvpc have addresses of their "
    + "own: ECS cannot register them"
}

extension Situation {
  /// What says that tasks are in network mode `awsvpc`, as all are on Fargate.
  fileprivate var networkModeOfTheTasks: String? {
    if provider.taskDefinition.current?.networkMode == "awsvpc" {
      return "ecs describe-task-definition: networkMode awsvpc"
    }
    guard service?.launchType?.uppercased() == "FARGATE" else { return nil }
    return "ecs describe-services: launchType FARGATE"
  }
}
