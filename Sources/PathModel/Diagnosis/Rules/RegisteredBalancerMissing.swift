extension DiagnosisRule {
  /// The ALB that is registered in the NLB's target group does not exist.
  ///
  /// One that was just made may be missing in a list that was read before; its target is not yet
  /// unhealthy then.
  static let registeredBalancerMissing = DiagnosisRule(
    id: "registered-balancer-missing",
    title: "the ALB that is the NLB's target does not exist",
    hop: .networkLoadBalancer,
    causes: [80],
    source: AWSPage.applicationTarget,
    reachabilityCode: "NO_POSSIBLE_DESTINATION",
    find: { situation in
      guard let arn = situation.objects.applicationLoadBalancerARN,
        let balancers = situation.provider.loadBalancers.current, !balancers.isEmpty,
        !balancers.contains(where: { $0.arn == arn }), !situation.isOfAnotherAccount(arn)
      else { return [] }
      return situation.balancing.compactMap { balancing in
        let group = balancing.group
        let target = balancing.targets.first { $0.id == arn }
        guard let severity = balancing.count.severity, let target,
          [.unhealthy, .unused].contains(target.state?.known)
        else { return nil }
        return .init(
          severity: severity,
          subject: target.label,
          message: message(target.label),
          evidence: [target.evidence, "elbv2 describe-load-balancers: no \(arn)"],
          next: situation.command(
            .provider,
            "elbv2 deregister-targets",
            "--target-group-arn",
            group.arn,
            "--targets",
            "Id=\(arn)"
          )
        )
      }
    }
  )
}

private func message(_ label: String) -> String {
  "the NLB's target \(label) is an ALB that does not exist: deregister it, then register the one "
    + "that does"
}
