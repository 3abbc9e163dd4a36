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
      let deployments = situation.service?.deployments ?? []
      guard
        let deployment = deployments.first(where: { $0.rolloutState?.known == .failed })
          ?? deployments.first(where: \.isRollback)
      else { return [] }
      let state = deployment.rolloutState?.text ?? ""
      let reason = deployment.rolloutStateReason
      let failed = deployment.failedTasks.map { ", failedTasks \($0)" } ?? ""
      return [
        .init(
          severity: situation.taskSeverity,
          subject: deployment.id,
          message: message(deployment, reason),
          evidence: [
            "ecs describe-services: \(deployment.id) rolloutState \(state)\(failed)"
              + (reason.map { ", \($0)" } ?? "")
          ],
          next: situation.eventsOfTheService
        )
      ]
    }
  )
}

private func message(_ deployment: ECSDeployment, _ reason: String?) -> String {
  let why = reason.map { " (\($0))" } ?? ""
  return deployment.isRollback
    ? "a deployment failed and is rolled back\(why)"
    : "deployment \(deployment.id) failed: its tasks do not stay up\(why)"
}

extension ECSDeployment {
  /// Whether it brings the revision back that ran before a deployment that failed.
  fileprivate var isRollback: Bool {
    rolloutState?.known == .inProgress && rolloutStateReason?.contains("rolling back") ?? false
  }
}
