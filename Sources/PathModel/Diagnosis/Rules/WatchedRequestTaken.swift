extension DiagnosisRule {
  /// The watched request meets a rule that comes before the one that is for it, and that never gets any
  /// request because of that.
  ///
  /// It is advice as long as nothing says that the requests are lost: no test request fails, and the operator
  /// has not named the service behind the later rule.
  static let watchedRequestTaken = DiagnosisRule(
    id: "watched-request-taken",
    title: "an earlier rule takes the watched requests to another target group",
    hop: .applicationLoadBalancer,
    causes: [],
    source: AWSPage.applicationListeners,
    find: { situation in
      let watch = situation.sample.wish.watch
      guard watch.host != nil || watch.path != nil else { return [] }
      return situation.usedListeners.compactMap { listener in
        guard let rules = situation.rules(of: listener)?.sorted(by: { $0.order < $1.order }),
          let first = rules.first(where: { $0.isDefault != true && $0.match(watch) == .always }),
          !first.groups.isEmpty,
          let later = rules.first(where: { rule in
            rule.order > first.order && rule.match(watch) == .always && first.shadows(rule)
              && !rule.groups.isEmpty && rule.groups.isDisjoint(with: first.groups)
          })
        else { return nil }
        return .init(
          severity: situation.isLost(later.groups, to: first.groups) ? .warning : .advice,
          subject: listener.label,
          message: message(watch, situation.words(of: first), situation.words(of: later)),
          evidence: [
            "elbv2 describe-rules: \(listener.label) \(first.label) before \(later.label)"
          ],
          next: situation.command(
            .provider,
            "elbv2 describe-rules",
            "--listener-arn",
            listener.arn
          )
        )
      }
    }
  )
}

private func message(_ watch: WatchedRequest, _ first: String, _ later: String) -> String {
  let request = [watch.host, watch.path].compactMap(\.self).joined()
  return "requests for \(request) meet \(first); \(later) comes after it and never gets any"
}

extension Situation {
  /// Whether something says that requests were meant for other target groups than they reach.
  fileprivate func isLost(_ meant: Set<String>, to reached: Set<String>) -> Bool {
    let named = Set(sample.wish.named.services)
    let services = provider.scannedServices.joined.current ?? []
    let isNamed = services.contains {
      named.contains($0.arn) && !meant.isDisjoint(with: $0.targetGroupARNs)
        && reached.isDisjoint(with: $0.targetGroupARNs)
    }
    return isNamed || !failingRequests.isEmpty
  }

  /// As in `rule 1 (path-pattern: /*) to orders`.
  fileprivate func words(of rule: ListenerRule) -> String {
    "\(rule.label) to \(rule.groups.sorted().map(Self.groupName).joined(separator: ", "))"
  }
}

extension ListenerRule {
  fileprivate var groups: Set<String> { Set(actions.flatMap(\.targetGroupARNs)) }
}
