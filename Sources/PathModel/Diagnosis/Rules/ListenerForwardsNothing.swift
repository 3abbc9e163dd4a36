extension DiagnosisRule {
  /// Neither the default action nor a rule of the ALB's listener forwards to a target group.
  ///
  /// Beside another listener that does, one that redirects to it is as it should be.
  static let listenerForwardsNothing = DiagnosisRule(
    id: "listener-forwards-nothing",
    title: "the ALB's listener forwards no request",
    hop: .applicationLoadBalancer,
    causes: [95],
    source: AWSPage.applicationListeners,
    reachabilityCode: "ELBV2_LISTENER_REQUIRES_TG_ACCEPT",
    find: { situation in
      let isServed = situation.usedListeners.contains { situation.mayForward($0) }
      return situation.usedListeners.compactMap { listener in
        guard let action = listener.defaultActions.last, action.kind != nil,
          !situation.mayForward(listener), !isServed || action.kind?.lowercased() != "redirect"
        else { return nil }
        return .init(
          severity: isServed ? .warning : .critical,
          subject: listener.label,
          message: message(listener.label, action.text),
          evidence: [
            "elbv2 describe-listeners: \(listener.label) DefaultActions \(action.text)",
            "elbv2 describe-rules: no rule forwards",
          ],
          next: situation.command(
            .provider,
            "elbv2 modify-listener",
            "--listener-arn",
            listener.arn,
            "--default-actions",
            situation.service?.loadBalancing.first?.targetGroupARN.map {
              "Type=forward,TargetGroupArn=\($0)"
            }
          )
        )
      }
    }
  )
}

private func message(_ label: String, _ action: String) -> String {
  "the ALB's listener \(label) answers everything by itself (\(action)): no request reaches a task"
}

extension ListenerAction {
  var forwards: Bool { kind?.lowercased() == "forward" }
  fileprivate var mayForward: Bool { forwards || kind == nil }

  /// As in `fixed-response 404`.
  var text: String { [kind, statusCode].compactMap(\.self).joined(separator: " ") }
}

extension Listener {
  var forwards: Bool { defaultActions.contains(where: \.forwards) }
}

extension Situation {
  /// Whether a request to a listener may be forwarded; yes where that is not known.
  fileprivate func mayForward(_ listener: Listener) -> Bool {
    guard !listener.forwards, let rules = rules(of: listener) else { return true }
    return rules.contains { $0.actions.isEmpty || $0.actions.contains(where: \.mayForward) }
  }

  /// The ALB's listeners that the NLB sends to.
  var usedListeners: [Listener] {
    let ports = balancerPorts
    return (applicationListeners ?? []).filter { $0.port.map(ports.contains) ?? false }
  }
}
