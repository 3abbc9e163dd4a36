extension DiagnosisRule {
  /// The NLB's health check meets an answer of the ALB's own, and counts it as unhealthy.
  ///
  /// The check sends no host name of the operator's, so a rule that asks for one does not match it.
  static let healthCheckAnsweredByBalancer = DiagnosisRule(
    id: "health-check-answered-by-load-balancer",
    title: "the NLB's health check gets an answer of the ALB's own that does not count",
    hop: .networkLoadBalancer,
    causes: [],
    source: AWSPage.applicationTarget,
    consequenceOf: [
      "listener-forwards-nothing", "health-check-mismatch", "target-port-mismatch",
    ],
    find: { situation in
      situation.balancing.filter { !$0.isLast }.compactMap { balancing in
        guard let severity = balancing.count.severity,
          balancing.targets.contains(where: { $0.state?.known == .unhealthy }),
          let check = balancing.group.check(of: balancing.targets.first),
          check.networkProtocol != "TCP",
          let listener = situation.applicationListeners?.first(where: { listener in
            listener.port == check.port
              && listener.networkProtocol?.uppercased() == check.networkProtocol
          }), let status = situation.answer(to: balancing.group.healthCheck.path, by: listener),
          balancing.group.healthCheck.admits(status) == false
        else { return nil }
        let path = balancing.group.healthCheck.path ?? "/"
        return .init(
          severity: severity,
          subject: balancing.name,
          message: message(check.text, path, status),
          evidence: [
            "elbv2 describe-target-groups: \(balancing.name) checks \(check.text) \(path), Matcher "
              + (balancing.group.healthCheck.matcher ?? ""),
            "elbv2 describe-listeners: \(listener.label) DefaultActions "
              + (listener.defaultActions.last?.text ?? ""),
          ],
          next: situation.targets(in: balancing.group),
          group: balancing.group.arn
        )
      }
    }
  )
}

private func message(_ check: String, _ path: String, _ status: Int) -> String {
  "the NLB's check of \(check) \(path) matches no rule of the ALB's and gets its own answer (\(status)), "
    + "which does not count as healthy: check a path that a rule forwards"
}

extension Situation {
  /// The status code of the default action for a path without a host name of the operator's; nil: a rule may
  /// forward it, or that is not known.
  fileprivate func answer(to path: String?, by listener: Listener) -> Int? {
    guard let action = listener.defaultActions.last, let rules = rules(of: listener),
      ["redirect", "fixed-response"].contains(action.kind?.lowercased() ?? "")
    else { return nil }
    let asked = WatchedRequest(host: "health-check.invalid", path: path ?? "/")
    let isMatched = rules.contains { $0.isDefault != true && $0.match(asked) != .never }
    guard !isMatched else { return nil }
    return action.statusCode.flatMap { Int($0.split(separator: "_").last ?? "") }
  }
}
