extension DiagnosisRule {
  /// ECS cannot place a task for an internal error: one of the service's subnets is in a zone that
  /// Fargate is not in.
  static let taskZoneUnsupported = DiagnosisRule(
    id: "task-zone-unsupported",
    title: "a subnet of the service is in a zone without Fargate",
    hop: .service,
    causes: [26],
    source: AWSPage.serviceEvents,
    find: { situation in
      guard let service = situation.service, situation.isServiceWhole == false,
        let event = situation.recentEvents.first(where: {
          $0.message.contains("was unable to place a task")
            && $0.message.lowercased().contains("internal error")
        })
      else { return [] }
      let subnets = service.subnetIDs
      return [
        .init(
          severity: situation.taskSeverity,
          subject: service.name ?? service.arn,
          message: message,
          evidence: ["ecs describe-services: \(event.message)"],
          next: subnets.isEmpty
            ? situation.eventsOfTheService
            : situation.command(
              .provider,
              "ec2 describe-subnets",
              "--filters",
              "Name=subnet-id,Values=\(subnets.joined(separator: ","))",
              "--query",
              "Subnets[].[SubnetId,AvailabilityZoneId]"
            )
        )
      ]
    }
  )
}

private let message =
  "ECS cannot place a task for an internal error, as it says when a subnet is in a zone without "
  + "Fargate: give the service subnets in other zones"
