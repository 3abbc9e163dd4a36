extension DiagnosisRule {
  /// The client's security groups let nothing out to the endpoint.
  static let clientSecurityGroupBlocks = DiagnosisRule(
    id: "client-security-group-blocks",
    title: "the client's security group lets nothing out to the endpoint",
    hop: .client,
    causes: [30],
    source: AWSPage.endpoint,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard situation.isClientNamed, let client = situation.client,
        let group = client.securityGroupIDs.first,
        let rules = SecurityGroupRules(
          client.securityGroupIDs,
          \.outbound,
          among: situation.customer.network.securityGroups.current
        )
      else { return [] }
      let all = situation.clientConnections
      let blocked = all.filter { rules.admits($0.port, $0.to, over: $0.transport) == false }
      guard let severity = situation.severity(of: blocked, among: all),
        let first = situation.lost(blocked, among: all).first
      else { return [] }
      return [
        .init(
          severity: severity,
          subject: group,
          message: message(group, first),
          evidence: [
            "ec2 describe-security-groups: \(group) IpPermissionsEgress has no rule for "
              + "\(first.entrance.text) to \(first.to.block.text)"
          ],
          next: situation.authorize(
            .customer,
            .egress,
            group,
            first.entrance,
            first.to.block
          )
        )
      ]
    }
  )
}

private func message(_ group: String, _ connection: Connection) -> String {
  "the client's security group \(group) lets no \(connection.entrance.text) out to the endpoint "
    + "(\(connection.to.block.text)): requests time out"
}
