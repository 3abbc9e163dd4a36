extension DiagnosisRule {
  /// A target is in a zone that its load balancer is not enabled in, so it gets no request.
  static let targetZoneNotEnabled = DiagnosisRule(
    id: "target-zone-not-enabled",
    title: "a target is in a zone that its load balancer is not enabled in",
    hop: .applicationLoadBalancer,
    causes: [22],
    source: AWSPage.serviceBalancing,
    reachabilityCode: "ELB_INSTALLED_AZ_RESTRICTION",
    find: { situation in
      situation.lastBalancing.compactMap { balancing in
        guard let balancer = balancing.balancer, let severity = balancing.count.severity else {
          return nil
        }
        let enabled = balancer.zones.compactMap(\.name)
        let unused = balancing.targets.filter { $0.isOutside(enabled) }
        guard let zone = unused.first?.zone else { return nil }
        return .init(
          severity: severity,
          hop: balancing.hop,
          subject: zone,
          message: message(unused.count, zone, balancing.balancerTitle),
          evidence: unused.prefix(3).map(\.evidence),
          next: situation.command(
            .provider,
            "elbv2 describe-load-balancers",
            "--load-balancer-arns",
            balancer.arn,
            "--query",
            "LoadBalancers[].AvailabilityZones"
          ),
          group: balancing.group.arn
        )
      }
    }
  )
}

private func message(_ count: Int, _ zone: String, _ balancer: String) -> String {
  let targets = count == 1 ? "a target is" : "\(count) targets are"
  let them = count == 1 ? "it" : "them"
  return
    "\(targets) in \(zone), which the \(balancer) is not enabled in: no request reaches \(them)"
}
