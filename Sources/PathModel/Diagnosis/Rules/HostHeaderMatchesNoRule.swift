import FoundationEssentials

extension DiagnosisRule {
  /// Every rule that forwards asks for a host name that the endpoint does not have.
  ///
  /// Whoever uses a name of their own that resolves to the endpoint still gets through, so it is
  /// critical only while the NLB's health check fails as well.
  static let hostHeaderMatchesNoRule = DiagnosisRule(
    id: "host-header-matches-no-rule",
    title: "no rule of the ALB's listener matches the endpoint's names",
    hop: .applicationLoadBalancer,
    causes: [54],
    source: AWSPage.applicationListeners,
    find: { situation in
      // A host that is watched decides the route itself.
      let watch = situation.sample.wish.watch
      guard watch.host == nil, let names = situation.endpoint?.dnsNames, let name = names.first
      else { return [] }
      // Where nobody says what the requests are like, they may all name a host.
      let isOpen = watch == WatchedRequest()
      let severity =
        situation.severity(ofFaultBefore: situation.networkTargetGroups)
        ?? (isOpen ? .advice : .warning)
      return situation.usedListeners.compactMap { listener in
        guard let action = listener.defaultActions.last, action.kind != nil, !listener.forwards,
          let rules = situation.rules(of: listener)
        else { return nil }
        let forwarding = rules.filter { $0.actions.contains(where: \.forwards) }
        let wanted = forwarding.compactMap(\.hostNames)
        guard !forwarding.isEmpty, wanted.count == forwarding.count,
          !wanted.joined().contains(where: { pattern in
            names.contains { Wildcard(pattern.lowercased()).matches($0.lowercased()) }
          })
        else { return nil }
        let patterns = wanted.joined().joined(separator: ", ")
        return .init(
          severity: severity,
          subject: listener.label,
          message: message(patterns, name, action.text),
          evidence: [
            "elbv2 describe-rules: host-header \(patterns)",
            "ec2 describe-vpc-endpoints: DnsEntries \(names.joined(separator: ", "))",
          ],
          next: situation.admit(name, besides: wanted.first ?? [], by: forwarding[0], of: listener)
        )
      }
    }
  )
}

private func message(_ patterns: String, _ name: String, _ action: String) -> String {
  "the ALB forwards only requests for \(patterns): those for \(name) get \(action)"
}

extension Situation {
  /// New conditions replace all that the rule has, so a rule with others is left alone.
  fileprivate func admit(
    _ name: String,
    besides patterns: [String],
    by rule: ListenerRule,
    of listener: Listener
  ) -> Suggestion {
    guard rule.matches.count == 1 else {
      return command(.provider, "elbv2 describe-rules", "--listener-arn", listener.arn)
    }
    return command(
      .provider,
      "elbv2 modify-rule",
      "--rule-arn",
      rule.arn,
      "--conditions",
      "Field=host-header,Values=\((patterns + [name]).joined(separator: ","))"
    )
  }
}
