extension DiagnosisRule {
  /// Whoever may connect to the endpoint service is connected without anybody having a look.
  static let acceptanceOff = DiagnosisRule(
    id: "acceptance-off",
    title: "the endpoint service accepts connections by itself",
    hop: .endpointService,
    causes: [],
    source: AWSPage.acceptance,
    find: { situation in
      guard let service = situation.endpointService, service.acceptanceRequired == false else {
        return []
      }
      return [
        .init(
          severity: .advice,
          subject: service.id,
          message:
            "the endpoint service accepts every allowed endpoint by itself: require acceptance, "
            + "so that somebody looks at each",
          evidence: [
            "ec2 describe-vpc-endpoint-service-configurations: \(service.id) AcceptanceRequired false"
          ],
          next: situation.command(
            .provider,
            "ec2 modify-vpc-endpoint-service-configuration",
            "--service-id",
            service.id,
            "--acceptance-required"
          )
        )
      ]
    }
  )
}
