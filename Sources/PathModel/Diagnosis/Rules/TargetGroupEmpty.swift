extension DiagnosisRule {
  /// Nothing is registered in the NLB's target groups: the ALB is missing there.
  static let targetGroupEmpty = DiagnosisRule(
    id: "target-group-empty",
    title: "the NLB's target group has no target",
    hop: .networkLoadBalancer,
    causes: [61, 80],
    source: AWSPage.applicationTarget,
    reachabilityCode: "ELBV2_LISTENER_HAS_NO_TG",
    consequenceOf: ["listener-forwards-elsewhere"],
    find: { situation in
      situation.balancing.filter { !$0.isLast && $0.targets.isEmpty }.map { balancing in
        let group = balancing.group
        let name = group.name ?? group.arn
        let balancers = situation.provider.loadBalancers.current ?? []
        let applications = balancers.filter { $0.kind == "application" && $0.vpcID == group.vpcID }
        let only = applications.count == 1 ? applications.first?.arn : nil
        let register = only.map { arn in
          situation.command(
            .provider,
            "elbv2 register-targets",
            "--target-group-arn",
            group.arn,
            "--targets",
            "Id=\(arn)"
          )
        }
        return .init(
          severity: .critical,
          subject: name,
          message: message(name),
          evidence: ["elbv2 describe-target-health: \(name) TargetHealthDescriptions []"],
          next: register
            ?? situation.command(
              .provider,
              "elbv2 describe-target-health",
              "--target-group-arn",
              group.arn
            ),
          group: group.arn
        )
      }
    }
  )
}

private func message(_ name: String) -> String {
  "the NLB's target group \(name) has no target: the ALB is not registered, connections are reset"
}
