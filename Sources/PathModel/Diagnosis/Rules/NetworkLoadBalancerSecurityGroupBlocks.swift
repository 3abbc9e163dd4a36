extension DiagnosisRule {
  /// The NLB's security groups, where it has any, block the client or the targets.
  ///
  /// Traffic over PrivateLink is held against the inbound rules only while their enforcement is on,
  /// and with the client's own address. Outbound rules always count, also for health checks.
  static let networkLoadBalancerSecurityGroupBlocks = DiagnosisRule(
    id: "network-load-balancer-security-group-blocks",
    title: "the NLB's security group blocks the client or the targets",
    hop: .networkLoadBalancer,
    causes: [35, 37],
    source: AWSPage.networkSecurityGroups,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard let balancer = situation.networkLoadBalancer,
        let group = balancer.securityGroupIDs.first
      else { return [] }
      return situation.inbound(of: balancer, group) + situation.outbound(of: balancer, group)
    }
  )
}

private func inboundMessage(_ group: String, _ connection: Connection) -> String {
  "the NLB's security group \(group) does not admit the client \(connection.from.block.text) on "
    + "\(connection.entrance.text), and is enforced on PrivateLink traffic: requests time out"
}

private func outboundMessage(_ group: String, _ connection: Connection, _ isToALB: Bool) -> String {
  "the NLB's security group \(group) lets no \(connection.entrance.text) out to the "
    + "\(isToALB ? "ALB" : "targets"): neither requests nor health checks arrive"
}

extension Situation {
  fileprivate func inbound(of balancer: LoadBalancer, _ group: String) -> [DiagnosisRule.Symptom] {
    guard balancer.enforcesSecurityGroupsOnPrivateLink?.lowercased() == "on",
      let rules = rules(of: balancer, \.inbound)
    else { return [] }
    let all = clientConnections
    let blocked = all.filter { connection in
      // Groups of the customer mean nothing in the provider's VPC.
      let peer = Peer(block: connection.from.block, securityGroupIDs: [])
      return rules.admits(connection.port, peer, over: connection.transport) == false
    }
    guard let severity = severity(of: blocked, among: all),
      let first = lost(blocked, among: all).first
    else { return [] }
    return [
      DiagnosisRule.Symptom(
        severity: severity,
        subject: group,
        message: inboundMessage(group, first),
        evidence: [
          "elbv2 describe-load-balancers: EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic on",
          "ec2 describe-security-groups: \(group) IpPermissions has no rule for "
            + "\(first.entrance.text) from \(first.from.block.text)",
        ],
        next: authorize(.provider, .ingress, group, first.entrance, first.from.block)
      )
    ]
  }

  fileprivate func outbound(of balancer: LoadBalancer, _ group: String) -> [DiagnosisRule.Symptom] {
    guard let rules = rules(of: balancer, \.outbound),
      let severity = severity(ofFaultBefore: networkTargetGroups),
      let first = (balancerConnections + targetConnections).first(where: {
        rules.admits($0.port, $0.to, over: $0.transport) == false
      })
    else { return [] }
    let isToALB = balancerConnections.contains(first)
    return [
      DiagnosisRule.Symptom(
        severity: severity,
        subject: group,
        message: outboundMessage(group, first, isToALB),
        evidence: [
          "ec2 describe-security-groups: \(group) IpPermissionsEgress has no rule for "
            + "\(first.entrance.text) to \(first.to.block)"
        ],
        next: authorize(.provider, .egress, group, first.entrance, first.to.block)
      )
    ]
  }

  /// From the NLB to the targets that answer.
  private var targetConnections: [Connection] {
    taskConnections.filter { $0.sender == .networkLoadBalancer }.map(\.first)
  }

  private func rules(
    of balancer: LoadBalancer,
    _ direction: KeyPath<SecurityGroup, [SecurityGroupRule]?>
  ) -> SecurityGroupRules? {
    SecurityGroupRules(
      balancer.securityGroupIDs,
      direction,
      among: provider.network.securityGroups.current
    )
  }
}
