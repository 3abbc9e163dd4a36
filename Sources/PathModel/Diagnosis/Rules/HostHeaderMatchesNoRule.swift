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
          !wanted.joined().contains(where: { pattern in names.contains { matches($0, pattern) } })
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
          next: situation.command(
            .provider,
            "elbv2 modify-rule",
            "--rule-arn",
            forwarding.first?.arn,
            "--conditions",
            "Field=host-header,Values=\((wanted.first ?? []).joined(separator: ",")),\(name)"
          )
        )
      }
    }
  )
}

private func message(_ patterns: String, _ name: String, _ action: String) -> String {
  "the ALB forwards only requests for \(patterns): those for \(name) get \(action)"
}

/// Whether a name fits a pattern in which `*` is any run of characters and `?` is any one.
private func matches(_ name: String, _ pattern: String) -> Bool {
  matches(Array(name.lowercased())[...], Array(pattern.lowercased())[...])
}

private func matches(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
  guard let first = pattern.first else { return name.isEmpty }
  if first == "*" {
    return matches(name, pattern.dropFirst())
      || !name.isEmpty && matches(name.dropFirst(), pattern)
  }
  guard let character = name.first, first == "?" || first == character else { return false }
  return matches(name.dropFirst(), pattern.dropFirst())
}
