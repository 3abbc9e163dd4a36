extension DiagnosisRule {
  /// A part of the route is broken, and no other rule says why.
  static let routeBroken = DiagnosisRule(
    id: "route-broken",
    title: "a part of the route is broken, for a reason that no other rule is about",
    hop: .networkLoadBalancer,
    causes: [],
    source: AWSPage.targetStates,
    resort: .anyCause,
    find: { situation in
      let judge = RouteJudge(
        sample: situation.sample,
        services: situation.objects.services,
        scope: .route
      )
      let entrances = situation.objects.route.entrances
      guard let verdict = judge.judge(entrances),
        verdict.state == .down || verdict.state == .degraded
      else { return [] }
      let balancer = situation.networkLoadBalancer
      return [
        .init(
          severity: verdict.state == .down ? .critical : .warning,
          subject: balancer?.name ?? "the route",
          message: verdict.state == .down
            ? "no part of the route works: \(verdict.summary)"
            : "a part of the route does not work: \(verdict.summary)",
          evidence: entrances.map { "elbv2 describe-load-balancers: \($0.name)" },
          next: situation.targets(in: situation.objects.finalTargetGroups.first)
        )
      ]
    }
  )
}
