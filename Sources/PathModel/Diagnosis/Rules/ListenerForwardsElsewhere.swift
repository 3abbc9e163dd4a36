extension DiagnosisRule {
  /// The NLB's listeners forward to other target groups than the one that holds the ALB, which no
  /// listener uses.
  static let listenerForwardsElsewhere = DiagnosisRule(
    id: "listener-forwards-elsewhere",
    title: "the NLB forwards to another target group than the ALB's",
    hop: .networkLoadBalancer,
    causes: [60],
    source: AWSPage.networkListeners,
    reachabilityCode: "ELBV2_LISTENER_REQUIRES_TG_ACCEPT",
    find: { situation in
      let listeners = (situation.networkListeners ?? []).filter {
        $0.takesTCP || $0.networkProtocol == nil
      }
      let wanted = Set(listeners.flatMap(\.defaultActions).flatMap(\.targetGroupARNs))
      guard let all = situation.provider.targetGroups.current,
        let listener = listeners.first(where: { !$0.defaultActions.isEmpty })
      else { return [] }
      let used = all.filter { wanted.contains($0.arn) }
      guard let vpc = used.first?.vpcID, used.count == wanted.count,
        used.allSatisfy({ ![nil, "alb"].contains($0.targetType) })
      else { return [] }
      let unused = all.filter { group in
        group.targetType == "alb" && group.loadBalancerARNs.isEmpty && group.vpcID == vpc
      }
      guard let group = unused.first else { return [] }
      let names = used.map { $0.name ?? $0.arn }.joined(separator: ", ")
      guard let severity = situation.severity(ofFaultBefore: situation.networkTargetGroups)
      else { return [] }
      return [
        .init(
          severity: severity,
          subject: listener.label,
          message: message(listener.label, names, group.name ?? group.arn),
          evidence: [
            "elbv2 describe-listeners: \(listener.label) DefaultActions \(names)",
            "elbv2 describe-target-groups: \(group.name ?? group.arn) LoadBalancerArns []",
          ],
          next: situation.command(
            .provider,
            "elbv2 modify-listener",
            "--listener-arn",
            listener.arn,
            "--default-actions",
            "Type=forward,TargetGroupArn=\(group.arn)"
          )
        )
      ]
    }
  )
}

private func message(_ label: String, _ names: String, _ unused: String) -> String {
  "the NLB's listener \(label) forwards to \(names), and no listener uses \(unused), the ALB's "
    + "target group: requests do not reach the ALB"
}
