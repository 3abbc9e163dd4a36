extension DiagnosisRule {
  /// A rule admits a security group of the other side, which PrivateLink does not carry along.
  ///
  /// Told as advice: where nothing else admits the packets, that is found by itself.
  static let securityGroupReferenceAcrossPrivateLink = DiagnosisRule(
    id: "security-group-reference-across-privatelink",
    title: "a security group's rule names a group of the other side",
    hop: .networkLoadBalancer,
    causes: [42],
    source: AWSPage.securityGroupRules,
    reachabilityCode: "SG_REFERENCES_NOT_PRESERVED",
    consequenceOf: [
      "network-load-balancer-security-group-blocks",
      "application-load-balancer-security-group-blocks",
    ],
    find: { situation in
      guard let customer = situation.customer.network.securityGroups.current,
        let provider = situation.provider.network.securityGroups.current,
        let vpc = situation.endpoint?.vpcID
      else { return [] }
      let foreign = Set(customer.map(\.id)).subtracting(provider.map(\.id))
      let balancers: [(Hop.Kind, LoadBalancer?)] = [
        (.networkLoadBalancer, situation.networkLoadBalancer),
        (.applicationLoadBalancer, situation.applicationLoadBalancer),
      ]
      return balancers.flatMap { hop, balancer -> [Symptom] in
        guard let balancer, let own = balancer.vpcID, own != vpc else { return [] }
        let groups = provider.filter { balancer.securityGroupIDs.contains($0.id) }
        return groups.compactMap { group in
          let named = (group.inbound ?? []).flatMap(\.securityGroupIDs)
          return named.first(where: foreign.contains).map { situation.symptom(hop, group.id, $0) }
        }
      }
    }
  )
}

private func message(_ group: String, _ named: String) -> String {
  "\(group) admits the customer's group \(named), but PrivateLink does not carry a client's group "
    + "along: the rule matches nothing; name its addresses instead"
}

extension Situation {
  fileprivate func symptom(
    _ hop: Hop.Kind,
    _ group: String,
    _ named: String
  ) -> DiagnosisRule.Symptom {
    DiagnosisRule.Symptom(
      severity: .advice,
      hop: hop,
      subject: group,
      message: message(group, named),
      evidence: ["ec2 describe-security-groups: \(group) IpPermissions UserIdGroupPairs \(named)"],
      next: command(
        .provider,
        "ec2 describe-security-group-rules",
        "--filters",
        "Name=group-id,Values=\(group)"
      )
    )
  }
}
