extension DiagnosisRule {
  /// The NLB is enabled in a zone that the ALB is not enabled in.
  ///
  /// While the NLB does not cross zones, its node there has no target. While it does, or while that
  /// is not known, it is advice.
  static let loadBalancerZonesDiffer = DiagnosisRule(
    id: "load-balancer-zones-differ",
    title: "the NLB is in a zone that the ALB is not in",
    hop: .applicationLoadBalancer,
    causes: [21],
    source: AWSPage.crossZone,
    reachabilityCode: "ELBV2_NO_TARGETS_IN_AZ",
    consequenceOf: ["target-zone-not-enabled"],
    find: { situation in
      guard let near = situation.networkLoadBalancer, let far = situation.applicationLoadBalancer
      else { return [] }
      let (own, others) = (near.zones.compactMap(\.name), far.zones.compactMap(\.name))
      let bare = own.filter { !others.contains($0) }.sorted()
      guard own.count == near.zones.count, others.count == far.zones.count, !others.isEmpty,
        let zone = bare.first
      else { return [] }
      let crosses = situation.crossesZones
      return [
        .init(
          severity: crosses == false ? .warning : .advice,
          subject: zone,
          message: message(bare, crosses),
          evidence: [
            "elbv2 describe-load-balancers: the NLB is in \(own.sorted().joined(separator: ", "))",
            "elbv2 describe-load-balancers: the ALB is in "
              + others.sorted().joined(separator: ", "),
            crosses.map {
              "elbv2 describe-load-balancer-attributes: load_balancing.cross_zone.enabled \($0)"
            },
          ].compactMap(\.self),
          next: situation.command(
            .provider,
            "ec2 describe-subnets",
            "--filters",
            "Name=availability-zone,Values=\(bare.joined(separator: ","))",
            far.vpcID.map { "Name=vpc-id,Values=\($0)" }
          )
        )
      ]
    }
  )
}

private func message(_ bare: [String], _ crosses: Bool?) -> String {
  let zones = bare.joined(separator: ", ")
  guard crosses == false else {
    return "the NLB is in \(zones) and the ALB is not: requests there cross zones"
  }
  return "the NLB is in \(zones) and the ALB is not, and the NLB does not cross zones: requests "
    + "that come in there find no target"
}

extension Situation {
  /// Whether the NLB sends requests to targets in other zones; a target group's own word counts.
  fileprivate var crossesZones: Bool? {
    let key = "load_balancing.cross_zone.enabled"
    let group = networkTargetGroups?.first { $0.targetType == "alb" }
    guard let group, let own = provider.targetGroupAttributes[group.arn].current,
      let balancer = networkLoadBalancer?.arn
    else { return nil }
    if let word = own[key], let crosses = Bool(word) { return crosses }
    return provider.loadBalancerAttributes[balancer].current?[key].flatMap { Bool($0) }
  }
}
