extension DiagnosisRule {
  /// The NLB checks the ALB on a port or with a protocol that none of its listeners has.
  ///
  /// Told only while the check fails; a TCP check fits every listener.
  static let healthCheckMismatch = DiagnosisRule(
    id: "health-check-mismatch",
    title: "the NLB's health check fits no listener of the ALB",
    hop: .networkLoadBalancer,
    causes: [76],
    source: AWSPage.applicationTarget,
    consequenceOf: ["target-port-mismatch"],
    find: { situation in
      guard let listeners = situation.applicationListeners, !listeners.isEmpty else { return [] }
      let groups = (situation.networkTargetGroups ?? []).filter { $0.targetType == "alb" }
      return groups.compactMap { group in
        guard let targets = situation.health(of: group),
          let severity = TargetCount(targets, of: group).severity,
          let check = group.check(of: targets.first), !listeners.contains(where: check.fits)
        else { return nil }
        let name = group.name ?? group.arn
        let open = listeners.map(\.label).joined(separator: ", ")
        return .init(
          severity: severity,
          subject: name,
          message: message(check.text, open),
          evidence: [
            "elbv2 describe-target-groups: \(name) HealthCheckProtocol and HealthCheckPort "
              + check.text,
            "elbv2 describe-listeners: the ALB listens on \(open)",
          ],
          next: situation.command(
            .provider,
            "elbv2 modify-target-group",
            "--target-group-arn",
            group.arn,
            "--health-check-protocol",
            listeners.first?.networkProtocol,
            "--health-check-port",
            listeners.first?.port.map(String.init)
          )
        )
      }
    }
  )
}

private func message(_ check: String, _ open: String) -> String {
  "the NLB checks the ALB with \(check), and the ALB listens on \(open): the check cannot succeed"
}
