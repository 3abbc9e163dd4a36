extension DiagnosisRule {
  /// The ALB's security groups do not admit the NLB, whose addresses PrivateLink traffic and health
  /// checks come from.
  static let applicationLoadBalancerSecurityGroupBlocks = DiagnosisRule(
    id: "application-load-balancer-security-group-blocks",
    title: "the ALB's security group does not admit the NLB",
    hop: .applicationLoadBalancer,
    causes: [39],
    source: AWSPage.applicationTarget,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard let balancer = situation.applicationLoadBalancer,
        let group = balancer.securityGroupIDs.first,
        let severity = situation.severity(ofFaultBefore: situation.networkTargetGroups),
        let rules = SecurityGroupRules(
          balancer.securityGroupIDs,
          \.inbound,
          among: situation.provider.network.securityGroups.current
        ),
        let first = situation.balancerConnections.first(where: {
          rules.admits($0.port, $0.from) == false
        })
      else { return [] }
      let network = situation.provider.network.vpcs.current?.first { $0.id == balancer.vpcID }
      let block = network?.cidrBlocks.first.flatMap { IPBlock($0) } ?? first.from.block
      return [
        .init(
          severity: severity,
          subject: group,
          message: message(group, first),
          evidence: [
            "ec2 describe-security-groups: \(group) IpPermissions has no rule for tcp "
              + "\(first.port) from \(first.from.block)",
            situation.said(of: situation.networkTargetGroups),
          ].compactMap(\.self),
          next: situation.authorize(.provider, .ingress, group, tcp: first.port, block: block)
        )
      ]
    }
  )
}

private func message(_ group: String, _ connection: Connection) -> String {
  "the ALB's security group \(group) does not admit the NLB (\(connection.from.block)) on tcp "
    + "\(connection.port): neither requests nor health checks arrive"
}
