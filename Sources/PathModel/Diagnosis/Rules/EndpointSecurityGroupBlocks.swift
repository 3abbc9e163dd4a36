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
      let blocked = all.filter { rules.admits($0.port, $0.from) == false }
      if let severity = situation.severity(of: blocked, among: all), let first = blocked.first {
        let whom = "the client \(first.from.block.text)"
        return [situation.symptom(severity, group, first.port, whom, first.from.block)]
      }
      let ports = situation.endpointPorts
      guard let port = ports.first, !ports.contains(where: rules.mention) else { return [] }
      let network = situation.customer.network.vpcs.current?.first { $0.id == endpoint.vpcID }
      let block = network?.cidrBlocks.first.flatMap { IPv4Block($0) }
      return [situation.symptom(.critical, group, port, "anybody", block)]
    }
  )
}

private func message(_ group: String, _ port: Int, _ whom: String) -> String {
  "the endpoint's security group \(group) does not admit \(whom) on tcp \(port), "
    + "the NLB's port: requests time out"
}

extension Situation {
  fileprivate func symptom(
    _ severity: Finding.Severity,
    _ group: String,
    _ port: Int,
    _ whom: String,
    _ block: IPv4Block?
  ) -> DiagnosisRule.Symptom {
    DiagnosisRule.Symptom(
      severity: severity,
      subject: group,
      message: message(group, port, whom),
      evidence: [
        "ec2 describe-security-groups: \(group) IpPermissions has no rule for tcp \(port) from "
          + whom,
        "elbv2 describe-listeners: the NLB listens on TCP:\(port)",
      ],
      next: authorize(.customer, .ingress, group, tcp: port, block: block)
    )
  }
}
