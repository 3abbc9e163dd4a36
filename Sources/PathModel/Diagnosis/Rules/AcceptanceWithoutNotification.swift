extension DiagnosisRule {
  /// Connections have to be accepted, and nobody is told of them.
  static let acceptanceWithoutNotification = DiagnosisRule(
    id: "acceptance-without-notification",
    title: "nobody is told of connections that wait for acceptance",
    hop: .endpointService,
    causes: [17],
    source: AWSPage.notifications,
    find: { situation in
      guard let service = situation.endpointService, service.acceptanceRequired == true,
        let notifications = situation.provider.notifications.current,
        notifications.allSatisfy({ $0.state?.lowercased() == "disabled" })
      else { return [] }
      let call = "ec2 describe-vpc-endpoint-connection-notifications"
      return [
        .init(
          severity: .advice,
          subject: service.id,
          message: message,
          evidence: [
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) AcceptanceRequired true",
            "\(call): " + (notifications.isEmpty ? "none" : "all Disabled"),
          ],
          next: situation.command(
            .provider,
            "ec2 create-vpc-endpoint-connection-notification",
            "--service-id",
            service.id,
            "--connection-events",
            "Connect",
            "--connection-notification-arn",
            "TOPIC_ARN"
          )
        )
      ]
    }
  )
}

private let message =
  "connections wait for acceptance and nobody is told: have them announced on an SNS topic"
