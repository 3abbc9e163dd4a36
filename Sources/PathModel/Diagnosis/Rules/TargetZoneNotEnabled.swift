extension DiagnosisRule {
  /// A target is in a zone that its load balancer is not enabled in, so it gets no request.
  static let targetZoneNotEnabled = DiagnosisRule(
    id: "target-zone-not-enabled",
    title: "a target is in a zone that the ALB is not enabled in",
    hop: .applicationLoadBalancer,
    causes: [22],
    source: AWSPage.serviceBalancing,
    reachabilityCode: "ELB_INSTALLED_AZ_RESTRICTION",
    find: { situation in
      guard let balancer = situation.applicationLoadBalancer,
        let targets = situation.targets(of: situation.applicationTargetGroups)
      else { return [] }
      let enabled = balancer.zones.compactMap(\.name)
      let unused = targets.filter { $0.isOutside(enabled) }
      guard let zone = unused.first?.zone else { return [] }
      return [
        .init(
          severity: situation.taskSeverity,
          subject: zone,
          message: message(unused.count, zone),
          evidence: unused.prefix(3).map(\.evidence),
          next: situation.command(
            .provider,
            "elbv2 describe-load-balancers",
            "--load-balancer-arns",
            balancer.arn,
            "--query",
            "LoadBalancers[].AvailabilityZones"
          )
        )
      ]
    }
  )
}

private func message(_ count: Int, _ zone: String) -> String {
  let targets = count == 1 ? "a target is" : "\(count) targets are"
  let them = count == 1 ? "it" : "them"
  return "\(targets) in \(zone), which the ALB is not enabled in: no request reaches \(them)"
}
