extension DiagnosisRule {
  /// The endpoint's security groups do not admit the client, or nobody at all, on the service's port.
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
      if let symptom = situation.symptom(ofClientAt: group, rules) { return [symptom] }
      let (ports, families) = (situation.entrances, situation.endpointFamilies)
      if ports.isEmpty, !situation.objects.watches(.provider), rules.rules.isEmpty {
        return [situation.symptom(ofClosed: group)]
      }
      guard let port = ports.first,
        !ports.contains(where: { rules.mention($0, for: families) })
      else { return [] }
      return [situation.symptom(.critical, group, port, "anybody", nil)]
    }
  )
}

private func message(_ group: String, _ port: EntrancePort, _ whom: String, _ isOfNLB: Bool)
  -> String
{
  "the endpoint's security group \(group) does not admit \(whom) on \(port.text), "
    + "\(isOfNLB ? "the NLB's port" : "which the service takes"): requests time out"
}

extension Situation {
  /// nil: nobody named a client, or it gets through, or that is not known.
  fileprivate func symptom(ofClientAt group: String, _ rules: SecurityGroupRules)
    -> DiagnosisRule.Symptom?
  {
    if case .addresses(let text) = sample.wish.client, let block = IPBlock(text) {
      return symptom(of: Peer(block: block, securityGroupIDs: []), group, rules)
    }
    guard isClientNamed else { return nil }
    let all = clientConnections
    let blocked = all.filter { rules.admits($0.port, $0.from, over: $0.transport) == false }
    guard let severity = severity(of: blocked, among: all),
      let first = lost(blocked, among: all).first
    else { return nil }
    let whom = "the client \(first.from.block.text)"
    return symptom(severity, group, first.entrance, whom, first.from.block)
  }

  /// Of addresses that are only admitted in part, a part of the clients gets through.
  private func symptom(of peer: Peer, _ group: String, _ rules: SecurityGroupRules)
    -> DiagnosisRule.Symptom?
  {
    let fates = entrances.map { ($0, rules.fate(of: $0.port, peer, over: $0.transport)) }
    guard let first = fates.first, endpointFamilies.contains(peer.block.family) else { return nil }
    var isPartly = false
    for (_, fate) in fates {
      switch fate {
      case .admitted: return nil
      case .unclear(_, .partOfTheBlock): isPartly = true
      case .unclear: return nil
      case .closed: continue
      }
    }
    let whom = isPartly ? "all of the clients \(peer.block.text)" : "the clients \(peer.block.text)"
    return symptom(isPartly ? .warning : .critical, group, first.0, whom, peer.block)
  }

  /// Found of a group that admits nobody on any port.
  fileprivate func symptom(ofClosed group: String) -> DiagnosisRule.Symptom {
    DiagnosisRule.Symptom(
      severity: .critical,
      subject: group,
      message: "the endpoint's security group \(group) admits nobody: requests time out",
      evidence: ["ec2 describe-security-groups: \(group) IpPermissions []"],
      next: command(.customer, "ec2 describe-security-groups", "--group-ids", group)
    )
  }

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
      message: message(group, port, whom, objects.watches(.provider)),
      evidence: [
        "ec2 describe-security-groups: \(group) IpPermissions has no rule for \(port.text) from "
          + whom,
        objects.watches(.provider)
          ? "elbv2 describe-listeners: the NLB listens on "
            + "\(port.transport.rawValue.uppercased()):\(port.port)" : nil,
      ].compactMap(\.self),
      next: block.map { authorize(.customer, .ingress, group, port, $0) }
        ?? command(.customer, "ec2 describe-security-groups", "--group-ids", group)
    )
  }
}
