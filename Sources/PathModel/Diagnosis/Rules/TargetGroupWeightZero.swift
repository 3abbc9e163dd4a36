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
        let rules = (situation.rules(of: listener) ?? []).filter { $0.isDefault != true }
        let forwarding = (listener.defaultActions + rules.flatMap(\.actions)).filter(\.forwards)
        let muted = forwarding.filter(\.forwardsToNobody)
        guard let first = muted.first else { return nil }
        let isOfListener = listener.defaultActions.contains(first)
        let rule = isOfListener ? nil : rules.first { $0.actions.contains(first) }
        let call = rule == nil ? "describe-listeners" : "describe-rules"
        let weights = first.targetGroupARNs.map { "\($0) Weight 0" }.joined(separator: ", ")
        return .init(
          severity: muted.count == forwarding.count ? .critical : .warning,
          subject: listener.label,
          message: message(listener.label, rule),
          evidence: ["elbv2 \(call): \(listener.label) forwards to \(weights)"],
          next: situation.unmute(first, of: listener, rule)
        )
      }
    }
  )
}

private func message(_ label: String, _ rule: ListenerRule?) -> String {
  let part = rule.map { "rule \($0.priority ?? "?") of " } ?? ""
  return "every target group that \(part)the ALB's listener \(label) forwards to has weight 0: "
    + "requests get 503"
}

extension Situation {
  /// Gives all requests to the group that can take them; if that is not one, shows where they go.
  fileprivate func unmute(_ action: ListenerAction, of listener: Listener, _ rule: ListenerRule?)
    -> Suggestion
  {
    let able = action.targetGroupARNs.filter { arn in
      provider.targetHealth[arn].current?.contains { $0.state?.known == .healthy } ?? false
    }
    guard able.count == 1 else {
      return rule == nil
        ? command(.provider, "elbv2 describe-listeners", "--listener-arns", listener.arn)
        : command(.provider, "elbv2 describe-rules", "--listener-arn", listener.arn)
    }
    let forward = "Type=forward,TargetGroupArn=\(able[0])"
    guard let rule else {
      return command(
        .provider,
        "elbv2 modify-listener",
        "--listener-arn",
        listener.arn,
        "--default-actions",
        forward
      )
    }
    return command(
      .provider,
      "elbv2 modify-rule",
      "--rule-arn",
      rule.arn,
      "--actions",
      forward
    )
  }
}

extension ListenerAction {
  /// Whether none of its groups gets a share of the requests; a group without a weight gets one.
  fileprivate var forwardsToNobody: Bool {
    !targetGroupARNs.isEmpty && targetGroupARNs.allSatisfy { weights[$0] == 0 }
  }
}
