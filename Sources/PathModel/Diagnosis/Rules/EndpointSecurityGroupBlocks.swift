extension DiagnosisRule {
  /// The endpoint's security groups do not admit the client, or nobody at all, on the NLB's port.
  static let endpointSecurityGroupBlocks = DiagnosisRule(
    id: "endpoint-security-group-blocks",
    title: "the endpoint's security group does not admit the client",
    hop: .endpoint,
    causes: [28],
    source: AWSPage.endpoint,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard let endpoint = situation.endpoint, let group = endpoint.securityGroupIDs.first,
        let rules = SecurityGroupRules(
          endpoint.securityGroupIDs,
          \.inbound,
          among: situation.customer.network.securityGroups.current
        )
      else { return [] }
      let all = situation.clientConnections
      let blocked = all.filter { rules.admits($0.port, $0.from, over: $0.transport) == false }
      if let severity = situation.severity(of: blocked, among: all),
        let first = situation.lost(blocked, among: all).first
      {
        let whom = "the client \(first.from.block.text)"
        return [situation.symptom(severity, group, first.entrance, whom, first.from.block)]
      }
      let (ports, families) = (situation.entrances, situation.endpointFamilies)
      guard let port = ports.first,
        !ports.contains(where: { rules.mention($0, for: families) })
      else { return [] }
      let network = situation.customer.network.vpcs.current?.first { $0.id == endpoint.vpcID }
      let block = network?.blocks(of: families.first ?? .ipv4).first
      return [situation.symptom(.critical, group, port, "anybody", block)]
    }
  )
}

private func message(_ group: String, _ port: EntrancePort, _ whom: String) -> String {
  "the endpoint's security group \(group) does not admit \(whom) on \(port.text), "
    + "the NLB's port: requests time out"
}

extension Situation {
  fileprivate func symptom(
    _ severity: Finding.Severity,
    _ group: String,
    _ port: EntrancePort,
    _ whom: String,
    _ block: IPBlock?
  ) -> DiagnosisRule.Symptom {
    DiagnosisRule.Symptom(
      severity: severity,
      subject: group,
      message: message(group, port, whom),
      evidence: [
        "ec2 describe-security-groups: \(group) IpPermissions has no rule for \(port.text) from "
          + whom,
        "elbv2 describe-listeners: the NLB listens on "
          + "\(port.transport.rawValue.uppercased()):\(port.port)",
      ],
      next: authorize(.customer, .ingress, group, port, block)
    )
  }
}
