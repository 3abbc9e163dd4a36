extension DiagnosisRule {
  /// The service is meant to have one task only, so that nothing is left when it stops.
  static let desiredCountOne = DiagnosisRule(
    id: "desired-count-one",
    title: "the ECS service has one task only",
    hop: .service,
    causes: [],
    source: AWSPage.serviceParameters,
    find: { situation in
      guard let service = situation.service, service.status?.known == .active,
        service.desiredCount == 1
      else { return [] }
      let name = service.name ?? service.arn
      return [
        .init(
          severity: .advice,
          subject: name,
          message:
            "the service has one task only: while it is replaced nothing answers, and it is in "
            + "one zone",
          evidence: ["ecs describe-services: \(name) desiredCount 1"],
          next: situation.updateOfTheService("--desired-count", "2")
        )
      ]
    }
  )
}
