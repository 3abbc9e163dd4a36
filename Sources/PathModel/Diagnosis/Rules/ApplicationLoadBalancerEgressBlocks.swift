extension DiagnosisRule {
  /// The ALB's security groups let nothing out to the tasks.
  static let applicationLoadBalancerEgressBlocks = DiagnosisRule(
    id: "application-load-balancer-egress-blocks",
    title: "the ALB's security group lets nothing out to the tasks",
    hop: .applicationLoadBalancer,
    causes: [40],
    source: AWSPage.applicationSecurityGroups,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard let balancer = situation.applicationLoadBalancer,
        let group = balancer.securityGroupIDs.first,
        let severity = situation.severity(ofFaultBefore: situation.applicationTargetGroups),
        let rules = SecurityGroupRules(
          balancer.securityGroupIDs,
          \.outbound,
          among: situation.provider.network.securityGroups.current
        ),
        let first = situation.taskConnections.lazy
          .filter({ $0.sender == .applicationLoadBalancer }).map(\.first).first(where: {
            rules.admits($0.port, $0.to) == false
          })
      else { return [] }
      return [
        .init(
          severity: severity,
          subject: group,
          message: message(group, first),
          evidence: [
            "ec2 describe-security-groups: \(group) IpPermissionsEgress has no rule for tcp "
              + "\(first.port) to \(first.to.block.text)",
            situation.said(of: situation.applicationTargetGroups),
          ].compactMap(\.self),
          next: situation.authorize(
            .provider,
            .egress,
            group,
            tcp: first.port,
            block: first.to.block
          )
        )
      ]
    }
  )
}

private func message(_ group: String, _ connection: Connection) -> String {
  "the ALB's security group \(group) lets no tcp \(connection.port) out to the tasks "
    + "(\(connection.to.block.text)): health checks and requests time out"
}
