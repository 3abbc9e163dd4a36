extension DiagnosisRule {
  /// The NLB's listeners that lead to the ALB take datagrams only, which carry no HTTP to an ALB.
  ///
  /// A protocol that has a part in TCP is none, nor is one that pltop does not know.
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
        leading.allSatisfy({ $0.networkProtocol?.uppercased() == "UDP" })
      else { return [] }
      return [
        .init(
          severity: .critical,
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
