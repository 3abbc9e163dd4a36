extension DiagnosisRule {
  /// Every target group that the ALB's listener forwards to has weight 0.
  static let targetGroupWeightZero = DiagnosisRule(
    id: "target-group-weight-zero",
    title: "the ALB forwards to target groups of weight 0 only",
    hop: .applicationLoadBalancer,
    causes: [96],
    source: AWSPage.applicationListeners,
    reachabilityCode: "ELBV2_LISTENER_REQUIRES_TG_ACCEPT",
    find: { situation in
      situation.usedListeners.compactMap { listener in
        let ruled = (situation.rules(of: listener) ?? []).flatMap(\.actions)
        let forwarding = (listener.defaultActions + ruled).filter(\.forwards)
        let muted = forwarding.filter(\.forwardsToNobody)
        guard let first = muted.first, let arn = first.targetGroupARNs.first else { return nil }
        return .init(
          severity: muted.count == forwarding.count ? .critical : .warning,
          subject: listener.label,
          message: message(listener.label),
          evidence: muted.prefix(1).map { action in
            let weights = action.targetGroupARNs.map { "\($0) Weight 0" }.joined(separator: ", ")
            return "elbv2 describe-listeners: \(listener.label) forwards to \(weights)"
          },
          next: situation.command(
            .provider,
            "elbv2 modify-listener",
            "--listener-arn",
            listener.arn,
            "--default-actions",
            "Type=forward,TargetGroupArn=\(arn)"
          )
        )
      }
    }
  )
}

private func message(_ label: String) -> String {
  "every target group that the ALB's listener \(label) forwards to has weight 0: requests get 503"
}

extension ListenerAction {
  /// Whether none of its groups gets a share of the requests; a group without a weight gets one.
  fileprivate var forwardsToNobody: Bool {
    !targetGroupARNs.isEmpty && targetGroupARNs.allSatisfy { weights[$0] == 0 }
  }
}
