extension DiagnosisRule {
  /// A deployment may neither stop an old task nor start a new one.
  ///
  /// From `minimumHealthyPercent`, which is rounded up to tasks, and `maximumPercent`, which is
  /// rounded down, while tasks of two deployments are there and the new one gets none; or because ECS
  /// says so.
  static let deploymentLimitsDeadlock = DiagnosisRule(
    id: "deployment-limits-deadlock",
    title: "the deployment's limits leave it no room",
    hop: .service,
    causes: [109],
    source: AWSPage.serviceParameters,
    find: { situation in
      guard let service = situation.service, let rollout = situation.rollout,
        let desired = service.desiredCount, desired > 0, let running = rollout.new.runningCount,
        running < desired, let minimum = service.minimumHealthyPercent,
        let maximum = service.maximumPercent
      else { return [] }
      let event = situation.standingEvent("unable to stop or start tasks during a deployment")
      guard event != nil || desired * maximum / 100 <= (desired * minimum + 99) / 100 else {
        return []
      }
      let limits = "minimumHealthyPercent \(minimum), maximumPercent \(maximum)"
      return [
        .init(
          severity: .warning,
          subject: rollout.new.id,
          message: message(desired, minimum, maximum),
          evidence: [
            "ecs describe-services: \(limits), desiredCount \(desired)",
            "ecs describe-services: \(rollout.new.id) IN_PROGRESS, runningCount \(running)",
            event.map { "ecs describe-services: \($0.message)" },
          ].compactMap(\.self),
          next: situation.updateOfTheService(
            "--deployment-configuration",
            "minimumHealthyPercent=\(minimum),maximumPercent=200"
          )
        )
      ]
    }
  )
}

private func message(_ desired: Int, _ minimum: Int, _ maximum: Int) -> String {
  "the deployment is stuck: with \(desired) tasks, at least \(minimum) % must stay healthy and at "
    + "most \(maximum) % may run, so it can neither stop nor start one"
}
