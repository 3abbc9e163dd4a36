extension DiagnosisRule {
  /// A load balancer of the path is still being made.
  static let loadBalancerProvisioning = DiagnosisRule(
    id: "load-balancer-provisioning",
    title: "a load balancer is still being made",
    hop: .networkLoadBalancer,
    causes: [55, 82],
    source: AWSPage.networkLoadBalancer,
    reachabilityCode: "BAD_STATE",
    find: { $0.symptoms(ofBalancersIn: .provisioning, .critical, message) }
  )
}

private func message(_ name: String, _ reason: String?) -> String {
  "load balancer \(name) is still being made: it carries nothing for some minutes"
}

extension Situation {
  /// Found of the load balancers on the route while they are in a state.
  func symptoms(
    ofBalancersIn state: LoadBalancer.State,
    _ severity: Finding.Severity,
    _ message: (_ name: String, _ reason: String?) -> String
  ) -> [DiagnosisRule.Symptom] {
    let known = provider.loadBalancers.current ?? []
    let balancers: [(Hop.Kind, LoadBalancer?)] =
      objects.networkBalancerARNs.map { arn in
        (.networkLoadBalancer, known.first { $0.arn == arn })
      }
      + objects.applicationBalancerARNs.map { arn in
        (.applicationLoadBalancer, known.first { $0.arn == arn })
      }
    return balancers.compactMap { hop, balancer in
      guard let balancer, balancer.state?.known == state else { return nil }
      let name = balancer.name ?? balancer.arn
      let word = balancer.state?.text ?? state.rawValue
      let reason = balancer.stateReason.map { ", Reason \($0)" } ?? ""
      return DiagnosisRule.Symptom(
        severity: severity,
        hop: hop,
        subject: name,
        message: message(name, balancer.stateReason),
        evidence: ["elbv2 describe-load-balancers: \(name) State \(word)\(reason)"],
        next: command(
          .provider,
          "elbv2 describe-load-balancers",
          "--names",
          balancer.name
        )
      )
    }
  }
}
