extension DiagnosisRule {
  /// AWS limits how often ECS may call it for the service, so tasks start late.
  static let serviceThrottled = DiagnosisRule(
    id: "service-throttled",
    title: "AWS throttles what ECS does for the service",
    hop: .service,
    causes: [108],
    source: AWSPage.serviceEvents,
    consequenceOf: faultsOfOneTask
      + ["cluster-inactive", "service-inactive", "subnet-without-addresses"],
    find: { situation in
      situation.symptom(
        of: situation.standingEvent("operations are being throttled"),
        message,
        next: situation.eventsOfTheService
      )
    }
  )
}

private let message =
  "AWS throttles the calls that ECS makes for the service: tasks start and stop late; ECS tries again"
