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
          let severity = TargetCount(targets).severity,
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

/// How a target group checks its targets.
private struct Check {
  var networkProtocol: String
  var port: Int

  var text: String { "\(networkProtocol):\(port)" }

  func fits(_ listener: Listener) -> Bool {
    guard let own = listener.networkProtocol?.uppercased(), let port = listener.port else {
      return true
    }
    return port == self.port && (networkProtocol == "TCP" || networkProtocol == own)
  }
}

extension TargetGroup {
  /// nil: not all of it is known.
  fileprivate func check(of target: TargetHealth?) -> Check? {
    guard let networkProtocol = healthCheck.networkProtocol?.uppercased() else { return nil }
    let isTraffic = healthCheck.port == nil || healthCheck.port == "traffic-port"
    let number = isTraffic ? target?.port ?? port : healthCheck.port.flatMap { Int($0) }
    return number.map { Check(networkProtocol: networkProtocol, port: $0) }
  }
}
