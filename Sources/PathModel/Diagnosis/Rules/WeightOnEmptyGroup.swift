extension DiagnosisRule {
  /// Requests are sent to a target group without targets, while another group of the same action, which
  /// gets fewer or none, has healthy ones.
  ///
  /// A deployment that shifts traffic may be on its way, so the command only shows the weights then.
  static let weightOnEmptyGroup = DiagnosisRule(
    id: "weight-on-empty-group",
    title: "requests are sent to an empty target group beside a healthy one",
    hop: .applicationLoadBalancer,
    causes: [96],
    source: AWSPage.applicationListeners,
    find: { situation in
      guard situation.provider.targetGroups.current != nil else { return [] }
      let balancers =
        situation.objects.route.entrances.map { ($0, Hop.Kind.networkLoadBalancer) }
        + situation.objects.route.applicationBalancers.map { ($0, .applicationLoadBalancer) }
      return balancers.flatMap { balancer, hop in
        balancer.listeners.filter { $0.standing == .watched }.flatMap { one in
          one.branches.compactMap { situation.symptom(of: $0, one.listener, at: hop) }
        }
      }
    }
  )
}

private func message(_ empty: String, _ percent: Int, _ healthy: String) -> String {
  "\(percent) % of the weight is on target group \(empty), which has no targets, while \(healthy) has "
    + "healthy ones: those requests fail"
}

extension Situation {
  fileprivate func symptom(of branch: RouteBranch, _ listener: Listener, at hop: Hop.Kind)
    -> DiagnosisRule.Symptom?
  {
    let health = { (leg: RouteLeg) in provider.targetHealth[leg.groupARN].current }
    let empty = branch.legs.first { $0.share > 0 && health($0)?.allSatisfy(\.isLeaving) == true }
    let healthy = branch.legs.first { leg in
      health(leg)?.contains { $0.state?.known == .healthy } ?? false
    }
    guard let empty, let healthy else { return nil }
    let percent = Int((empty.share * 100).rounded())
    let what = branch.rule.map { "rule \($0.priority ?? "?")" } ?? "default action"
    return DiagnosisRule.Symptom(
      severity: percent == 100 && !branch.isMaybe ? .critical : .warning,
      hop: hop,
      subject: empty.name,
      message: message(empty.name, percent, healthy.name),
      evidence: [
        "elbv2 \(branch.rule == nil ? "describe-listeners" : "describe-rules"): \(listener.label) \(what) "
          + "sends \(percent) % to \(empty.name)",
        "elbv2 describe-target-health: \(empty.name) has no targets, \(healthy.name) has healthy ones",
      ],
      next: shift(branch, of: listener, to: healthy)
    )
  }

  private func shift(_ branch: RouteBranch, of listener: Listener, to leg: RouteLeg) -> Suggestion {
    let isDeploying =
      service?.deployments.contains { $0.rolloutState?.known == .inProgress } ?? true
    let forward = "Type=forward,TargetGroupArn=\(leg.groupARN)"
    switch (branch.rule, isDeploying) {
    case (_, true):
      return command(.provider, "elbv2 describe-rules", "--listener-arn", listener.arn)
    case (let rule?, false):
      return command(
        .provider,
        "elbv2 modify-rule",
        "--rule-arn",
        rule.arn,
        "--actions",
        forward
      )
    case (nil, false):
      return command(
        .provider,
        "elbv2 modify-listener",
        "--listener-arn",
        listener.arn,
        "--default-actions",
        forward
      )
    }
  }
}
