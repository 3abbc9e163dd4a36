extension DiagnosisRule {
  /// The tasks' security groups do not admit the load balancer on the container's port.
  ///
  /// Over PrivateLink an NLB connects from its own addresses.
  static let taskSecurityGroupBlocks = DiagnosisRule(
    id: "task-security-group-blocks",
    title: "the tasks' security group does not admit the load balancer",
    hop: .service,
    causes: [41],
    source: AWSPage.serviceBalancing,
    reachabilityCode: "ENI_SG_RULES_MISMATCH",
    find: { situation in
      guard let service = situation.service, let group = service.securityGroupIDs.first,
        let severity = situation.serviceTargets.map(\.count.severity) ?? .warning,
        let rules = SecurityGroupRules(
          service.securityGroupIDs,
          \.inbound,
          among: situation.provider.network.securityGroups.current
        ),
        let blocked = situation.taskConnections.first(where: { bundle in
          let first = bundle.first
          return first.to.securityGroupIDs != nil
            && rules.admits(first.port, first.from, over: first.transport) == false
        })
      else { return [] }
      let first = blocked.first
      let balancer = blocked.sender == .networkLoadBalancer ? "NLB" : "ALB"
      let source = first.from.securityGroupIDs?.first
      return [
        .init(
          severity: severity,
          subject: group,
          message: message(group, first.entrance.text, balancer),
          evidence: [
            "ec2 describe-security-groups: \(group) IpPermissions has no rule for "
              + "\(first.entrance.text) from \(source ?? first.from.block.text)",
            situation.said(of: situation.serviceTargets?.groups),
          ].compactMap(\.self),
          next: situation.authorize(
            .provider,
            .ingress,
            group,
            first.entrance,
            source == nil ? first.from.block : nil,
            source
          )
        )
      ]
    }
  )
}

private func message(_ group: String, _ port: String, _ balancer: String) -> String {
  "the tasks' security group \(group) does not admit the \(balancer) on \(port): health checks and "
    + "requests time out"
}
