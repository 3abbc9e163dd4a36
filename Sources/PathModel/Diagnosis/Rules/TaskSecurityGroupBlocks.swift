extension DiagnosisRule {
  /// The tasks' security groups do not admit the ALB on the container's port.
  static let taskSecurityGroupBlocks = DiagnosisRule(
    id: "task-security-group-blocks",
    title: "the tasks' security group does not admit the ALB",
    hop: .service,
    causes: [41],
    source: AWSPage.serviceBalancing,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard let service = situation.service, let group = service.securityGroupIDs.first,
        let severity = situation.severity(ofFaultBefore: situation.applicationTargetGroups),
        let rules = SecurityGroupRules(
          service.securityGroupIDs,
          \.inbound,
          among: situation.provider.network.securityGroups.current
        ),
        let first = situation.taskConnections.lazy.map(\.first).first(where: {
          rules.admits($0.port, $0.from) == false
        })
      else { return [] }
      let source = first.from.securityGroupIDs?.first
      return [
        .init(
          severity: severity,
          subject: group,
          message: message(group, first.port),
          evidence: [
            "ec2 describe-security-groups: \(group) IpPermissions has no rule for tcp "
              + "\(first.port) from \(source ?? first.from.block.text)",
            situation.said(of: situation.applicationTargetGroups),
          ].compactMap(\.self),
          next: situation.authorize(.provider, .ingress, group, tcp: first.port, group: source)
        )
      ]
    }
  )
}

private func message(_ group: String, _ port: Int) -> String {
  "the tasks' security group \(group) does not admit the ALB on tcp \(port): health checks and "
    + "requests time out"
}
