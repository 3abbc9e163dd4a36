extension DiagnosisRule {
  /// The NLB's health check meets a redirect of the ALB's, and counts it as healthy.
  ///
  /// The ALB answers it by itself, so that the check passes whatever becomes of the tasks.
  static let healthCheckRedirected = DiagnosisRule(
    id: "health-check-redirected",
    title: "the NLB's health check is content with a redirect",
    hop: .networkLoadBalancer,
    causes: [77],
    source: AWSPage.applicationTarget,
    consequenceOf: ["listener-forwards-nothing", "health-check-mismatch", "target-port-mismatch"],
    find: { situation in
      let groups = (situation.networkTargetGroups ?? []).filter { $0.targetType == "alb" }
      return groups.compactMap { group in
        guard let targets = situation.health(of: group), let check = group.check(of: targets.first),
          check.networkProtocol != "TCP",
          let listener = situation.applicationListeners?.first(where: { listener in
            listener.port == check.port
              && listener.networkProtocol?.uppercased() == check.networkProtocol
          }), let status = situation.redirect(by: listener),
          group.healthCheck.admits(status) == true
        else { return nil }
        let name = group.name ?? group.arn
        return .init(
          severity: .advice,
          subject: name,
          message: message(check.text, status),
          evidence: [
            "elbv2 describe-target-groups: \(name) checks \(check.text), Matcher "
              + (group.healthCheck.matcher ?? ""),
            "elbv2 describe-listeners: \(listener.label) DefaultActions redirect \(status)",
          ],
          next: situation.command(
            .provider,
            "elbv2 modify-target-group",
            "--target-group-arn",
            group.arn,
            "--matcher",
            "HttpCode=200-299"
          )
        )
      }
    }
  )
}

private func message(_ check: String, _ status: Int) -> String {
  "the NLB's check of \(check) gets a redirect (\(status)) and counts it as healthy: it would not "
    + "notice that the tasks fail"
}

extension Situation {
  /// The status code that a listener redirects everything with; nil when it does not, or when that
  /// is not known.
  fileprivate func redirect(by listener: Listener) -> Int? {
    guard let action = listener.defaultActions.last, action.kind?.lowercased() == "redirect",
      let rules = rules(of: listener), rules.allSatisfy({ $0.isDefault == true })
    else { return nil }
    return action.statusCode.flatMap { Int($0.split(separator: "_").last ?? "") }
  }
}
