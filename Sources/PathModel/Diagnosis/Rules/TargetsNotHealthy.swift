extension DiagnosisRule {
  /// Targets of a group are not healthy, and no other rule says why.
  static let targetsNotHealthy = DiagnosisRule(
    id: "targets-not-healthy",
    title: "targets are not healthy, for a reason that no other rule is about",
    hop: .applicationLoadBalancer,
    causes: [],
    source: AWSPage.targetStates,
    resort: .anyCause,
    find: { situation in
      situation.independentBalancing.compactMap { balancing in
        guard let severity = balancing.count.severity else { return nil }
        // New ones come and go with every deployment, and of others nothing is known.
        let failing = balancing.targets.filter { target in
          [.unhealthy, .unused].contains(target.state?.known)
        }
        guard let first = failing.first else { return nil }
        return .init(
          severity: severity,
          hop: balancing.hop,
          subject: balancing.name,
          message: "\(failing.words) of target group \(balancing.name) gets no requests "
            + "(\(first.explanation))",
          evidence: failing.prefix(3).map(\.evidence),
          next: situation.targets(in: balancing.group),
          group: balancing.group.arn
        )
      }
    }
  )
}
