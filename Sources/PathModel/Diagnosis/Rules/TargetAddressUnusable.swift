extension DiagnosisRule {
  /// A target's address is one that a load balancer keeps for itself.
  static let targetAddressUnusable = DiagnosisRule(
    id: "target-address-unusable",
    title: "a target's address belongs to a load balancer",
    hop: .applicationLoadBalancer,
    causes: [88],
    source: AWSPage.targetStates,
    reachabilityCode: "TARGET_ADDRESS_RESTRICTION",
    find: { situation in
      situation.symptoms(
        ofTargetsWith: "Target.IpUnusable",
        in: .unused,
        message,
        next: { situation.deregister($0, from: $1) }
      )
    }
  )
}

private func message(_ whose: String, _ words: String) -> String {
  "\(whose) has an address that a load balancer uses (\(words)): it gets no request"
}

extension Situation {
  fileprivate func deregister(_ target: TargetHealth, from group: TargetGroup?) -> Suggestion {
    let port = target.port.map { ",Port=\($0)" } ?? ""
    return command(
      .provider,
      "elbv2 deregister-targets",
      "--target-group-arn",
      group?.arn,
      "--targets",
      "Id=\(target.id)\(port)"
    )
  }
}
