extension DiagnosisRule {
  /// The NLB sends a PROXY protocol header to targets that may not know it.
  ///
  /// Its health checks begin with the header, too. While they pass, the targets take it.
  static let proxyProtocolUnsuited = DiagnosisRule(
    id: "proxy-protocol-unsuited",
    title: "the NLB sends a PROXY protocol header to targets that fail their checks",
    hop: .networkLoadBalancer,
    causes: [],
    source: AWSPage.targetStates,
    find: { situation in
      situation.balancing.filter { $0.hop == .networkLoadBalancer }.compactMap { balancing in
        let attributes = situation.provider.targetGroupAttributes[balancing.group.arn].current
        guard attributes?["proxy_protocol_v2.enabled"]?.lowercased() == "true",
          balancing.count.severity != nil,
          balancing.targets.contains(where: { $0.state?.known == .unhealthy })
        else { return nil }
        return .init(
          severity: .warning,
          subject: balancing.name,
          message:
            "target group \(balancing.name) sends a PROXY protocol header before each request and "
            + "check, and its targets are unhealthy: do they take it?",
          evidence: [
            "elbv2 describe-target-group-attributes: \(balancing.name) proxy_protocol_v2.enabled true"
          ] + balancing.targets.filter { $0.state?.known == .unhealthy }.prefix(2).map(\.evidence),
          next: situation.command(
            .provider,
            "elbv2 describe-target-group-attributes",
            "--target-group-arn",
            balancing.group.arn
          ),
          group: balancing.group.arn
        )
      }
    }
  )
}
