extension DiagnosisRule {
  /// The NLB's listener that leads to the ALB speaks another protocol than TCP.
  ///
  /// UDP carries no HTTP at all. What AWS makes of TLS shows in the health of the ALB: it is told only
  /// while that fails although tasks are healthy.
  static let listenerProtocolUnsuited = DiagnosisRule(
    id: "listener-protocol-unsuited",
    title: "the NLB's listener has a protocol that the ALB does not take",
    hop: .networkLoadBalancer,
    causes: [59],
    source: AWSPage.applicationTarget,
    reachabilityCode: "PROTOCOL_RESTRICTION",
    find: { situation in
      guard let groups = situation.provider.targetGroups.current else { return [] }
      let balancers = Set(groups.filter { $0.targetType == "alb" }.map(\.arn))
      let leading = (situation.networkListeners ?? []).filter { listener in
        !balancers.isDisjoint(with: listener.defaultActions.flatMap(\.targetGroupARNs))
      }
      guard let listener = leading.first, let word = listener.networkProtocol,
        leading.allSatisfy({ ![nil, "TCP"].contains($0.networkProtocol?.uppercased()) })
      else { return [] }
      let isFailing = situation.severity(ofFaultBefore: situation.networkTargetGroups) != nil
      guard !listener.takesTCP || isFailing && !situation.noTaskIsHealthy else { return [] }
      return [
        .init(
          severity: listener.takesTCP ? .warning : .critical,
          subject: listener.label,
          message: message(listener.label, word),
          evidence: ["elbv2 describe-listeners: \(listener.label) forwards to an alb target group"],
          next: situation.command(
            .provider,
            "elbv2 modify-listener",
            "--listener-arn",
            listener.arn,
            "--protocol",
            "TCP"
          )
        )
      ]
    }
  )
}

private func message(_ label: String, _ word: String) -> String {
  "the NLB's listener \(label) leads to the ALB over \(word): an ALB as a target takes TCP"
}
