extension DiagnosisRule {
  /// A deployment may neither stop an old task nor start a new one.
  ///
  /// From `minimumHealthyPercent`, which is rounded up to tasks, and `maximumPercent`, which is
  /// rounded down, while tasks of two deployments are there and the new one gets none.
  static let deploymentLimitsDeadlock = DiagnosisRule(
    id: "deployment-limits-deadlock",
    title: "the deployment's limits leave it no room",
    hop: .service,
    causes: [109],
    source: AWSPage.serviceParameters,
    find: { situation in
      guard let service = situation.service, let desired = service.desiredCount, desired > 0,
        let minimum = service.minimumHealthyPercent, let maximum = service.maximumPercent,
        desired * maximum / 100 <= (desired * minimum + 99) / 100,
        let new = service.deployments.first(where: { $0.status == "PRIMARY" }),
        new.rolloutState?.known == .inProgress, let running = new.runningCount, running < desired,
        service.deployments.contains(where: { $0.id != new.id && $0.runningCount ?? 0 > 0 })
      else { return [] }
      let limits = "minimumHealthyPercent \(minimum), maximumPercent \(maximum)"
      return [
        .init(
          severity: .warning,
          subject: new.id,
          message: message(desired, minimum, maximum),
          evidence: [
            "ecs describe-services: \(limits), desiredCount \(desired)",
            "ecs describe-services: \(new.id) IN_PROGRESS, runningCount \(running)",
          ],
          next: situation.command(
            .provider,
            "ecs update-service",
            "--cluster",
            situation.clusterName,
            "--service",
            service.name ?? service.arn,
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
