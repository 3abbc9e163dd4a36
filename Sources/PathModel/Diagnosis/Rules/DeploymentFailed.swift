extension DiagnosisRule {
  /// A deployment of the service failed; the circuit breaker may have rolled it back.
  static let deploymentFailed = DiagnosisRule(
    id: "deployment-failed",
    title: "a deployment of the service failed",
    hop: .service,
    causes: [111],
    source: AWSPage.circuitBreaker,
    consequenceOf: faultsOfTargets + faultsBeforeTasks
      + faultsOfTasks.filter { $0 != "deployment-failed" } + ["subnet-without-addresses"],
    find: { situation in
      guard
        let deployment = situation.service?.deployments.first(where: {
          $0.rolloutState?.known == .failed
        })
      else { return [] }
      let reason = deployment.rolloutStateReason
      let failed = deployment.failedTasks.map { ", failedTasks \($0)" } ?? ""
      return [
        .init(
          severity: situation.taskSeverity,
          subject: deployment.id,
          message: message(deployment.id, reason),
          evidence: [
            "ecs describe-services: \(deployment.id) rolloutState FAILED\(failed)"
              + (reason.map { ", \($0)" } ?? "")
          ],
          next: situation.eventsOfTheService
        )
      ]
    }
  )
}

private func message(_ id: String, _ reason: String?) -> String {
  "deployment \(id) failed: its tasks do not stay up" + (reason.map { " (\($0))" } ?? "")
}
