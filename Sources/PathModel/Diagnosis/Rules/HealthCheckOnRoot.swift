extension DiagnosisRule {
  /// Health checks ask for `/`, which need not say whether the application can do its work.
  static let healthCheckOnRoot = DiagnosisRule(
    id: "health-check-on-root",
    title: "health checks ask for / only",
    hop: .applicationLoadBalancer,
    causes: [],
    source: AWSPage.applicationTargetHealth,
    find: { situation in
      let groups =
        (situation.applicationTargetGroups ?? []) + (situation.networkTargetGroups ?? [])
      let plain = groups.filter { group in
        group.healthCheck.path == "/"
          && group.healthCheck.networkProtocol?.uppercased().hasPrefix("HTTP") ?? false
      }
      guard let first = plain.first else { return [] }
      let names = plain.map { $0.name ?? $0.arn }
      return [
        .init(
          severity: .advice,
          subject: names[0],
          message: message(names.joined(separator: ", ")),
          evidence: names.map { "elbv2 describe-target-groups: \($0) HealthCheckPath /" },
          next: situation.command(
            .provider,
            "elbv2 describe-target-groups",
            "--target-group-arns",
            first.arn,
            "--query",
            "TargetGroups[].HealthCheckPath"
          )
        )
      ]
    }
  )
}

private func message(_ names: String) -> String {
  "the health checks of \(names) ask for /: give the application a path that says whether it works, "
    + "and check that"
}
