extension DiagnosisRule {
  /// ECS stops tasks because they fail the load balancer's health checks.
  static let tasksKilledByHealthChecks = DiagnosisRule(
    id: "tasks-killed-by-health-checks",
    title: "ECS stops tasks that fail the health checks",
    hop: .service,
    causes: [132],
    source: AWSPage.serviceBalancing,
    consequenceOf: faultsOfTargets + faultsBeforeTasks + ["grace-period-too-short"],
    find: { situation in
      let grace = situation.service?.healthCheckGracePeriodSeconds
      return situation.symptom(
        of: situation.failedTasks.filter {
          $0.failedBalancerChecks && !situation.isOffRoute($0.stoppedReason)
        },
        { message($0, grace, situation.lastBalancerHop.title) },
        next: { _ in situation.eventsOfTheService }
      )
    }
  )
}

private func message(_ count: String, _ grace: Int?, _ balancer: String) -> String {
  let period = grace.map { " (grace period \($0) s)" } ?? ""
  return "ECS stopped \(count) for failing the \(balancer)'s health checks\(period)"
}
