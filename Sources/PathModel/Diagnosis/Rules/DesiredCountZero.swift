extension DiagnosisRule {
  /// The ECS service is scaled to zero.
  static let desiredCountZero = DiagnosisRule(
    id: "desired-count-zero",
    title: "the ECS service is scaled to zero",
    hop: .service,
    causes: [104],
    source: AWSPage.serviceParameters,
    consequenceOf: ["service-inactive"],
    find: { situation in
      guard let service = situation.service, service.desiredCount == 0,
        service.status?.known == .active
      else { return [] }
      let running = service.runningCount ?? 0
      let said = "\(service.name ?? service.arn) desiredCount 0, runningCount \(running)"
      return [
        .init(
          severity: running == 0 ? .critical : .warning,
          subject: service.name ?? service.arn,
          message: message,
          evidence: ["ecs describe-services: \(said)"],
          next: situation.updateOfTheService("--desired-count", "1")
        )
      ]
    }
  )
}

private let message = "the ECS service is scaled to zero: no task is meant to answer"
