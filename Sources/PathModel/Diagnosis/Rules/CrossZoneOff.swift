extension DiagnosisRule {
  /// A zone of a load balancer has no healthy target, and it does not send from one zone to another.
  ///
  /// Where all zones have healthy tasks it does not matter whether it may.
  static let crossZoneOff = DiagnosisRule(
    id: "cross-zone-off",
    title: "a zone has no healthy target, and cross-zone load balancing is off",
    hop: .applicationLoadBalancer,
    causes: [20, 79],
    source: AWSPage.targetGroupCrossZone,
    reachabilityCode: "ELB_NOT_CROSSZONE",
    consequenceOf: faultsOfRunning + faultsOfTargets + faultsBeforeTasks + [
      "task-not-registered", "container-not-in-definition",
    ],
    find: { situation in
      situation.lastBalancing.compactMap { balancing in
        let group = balancing.group
        guard group.targetType != "lambda", let balancer = balancing.balancer,
          situation.isCrossZone(group, of: balancer) == false
        else { return nil }
        let used = balancer.zones.filter { situation.isEntered($0, at: balancing.hop) }
        let (bare, healthy) = balancing.targets.zones(among: used.compactMap(\.name))
        guard !bare.isEmpty, !healthy.isEmpty else { return nil }
        let zones = bare.joined(separator: ", ")
        return .init(
          severity: .warning,
          hop: balancing.hop,
          subject: zones,
          message: message(zones, healthy.joined(separator: ", "), balancing),
          evidence: [
            "elbv2 describe-target-group-attributes: \(group.name ?? group.arn) "
              + "load_balancing.cross_zone.enabled false",
            "elbv2 describe-target-health: no healthy target in \(zones)",
          ],
          next: situation.command(
            .provider,
            "elbv2 modify-target-group-attributes",
            "--target-group-arn",
            group.arn,
            "--attributes",
            "Key=load_balancing.cross_zone.enabled,Value=true"
          ),
          group: group.arn
        )
      }
    }
  )
}

private func message(_ bare: String, _ healthy: String, _ balancing: Situation.Balancing)
  -> String
{
  let effect =
    balancing.hop == .networkLoadBalancer
    ? "connections that arrive there fail" : "requests that arrive there get 503"
  return
    "the \(balancing.balancerTitle) in \(bare) has no healthy target and may not send to those in "
    + "\(healthy), since cross-zone load balancing is off: \(effect)"
}

extension Situation {
  /// Whether requests can arrive in a zone: at an NLB, from the endpoint's own zones; yes where those are
  /// not known.
  fileprivate func isEntered(_ zone: LoadBalancer.Zone, at hop: Hop.Kind) -> Bool {
    guard hop == .networkLoadBalancer, let ids = comparedZoneIDs?.endpoint,
      let id = provider.network.subnets.current?.first(where: { $0.id == zone.subnetID })?.zoneID
    else { return true }
    return ids.contains(id)
  }

  /// Whether a load balancer sends to a group's targets in other zones; nil: not known.
  fileprivate func isCrossZone(_ group: TargetGroup, of balancer: LoadBalancer) -> Bool? {
    let name = "load_balancing.cross_zone.enabled"
    let own = provider.targetGroupAttributes[group.arn].current?[name]?.lowercased()
    guard own == "use_load_balancer_configuration" else { return own.flatMap { Bool($0) } }
    // “How Elastic Load Balancing works”: an ALB itself always does.
    if balancer.kind == "application" { return true }
    return provider.loadBalancerAttributes[balancer.arn].current?[name].flatMap { Bool($0) }
  }
}

extension [TargetHealth] {
  /// The zones without a healthy target, and those with one; none at all while targets come and go,
  /// or say nothing of their zones.
  fileprivate func zones(among all: [String]) -> (bare: [String], healthy: [String]) {
    let passing: [TargetHealth.State] = [.initial, .draining, .unhealthyDraining, .unavailable]
    let isUnclear = contains { target in
      target.zone == nil || target.state?.known.map(passing.contains) ?? true
    }
    let healthy = Set(filter { $0.state?.known == .healthy }.compactMap(\.zone))
    // An address outside the VPC is reached from every zone.
    if isUnclear || healthy.contains("all") { return ([], []) }
    return (Set(all).subtracting(healthy).sorted(), healthy.sorted())
  }
}
