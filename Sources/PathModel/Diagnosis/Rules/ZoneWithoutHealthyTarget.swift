extension DiagnosisRule {
  /// A zone that the NLB serves has no healthy task while another has: one more fault there, and
  /// the path is down.
  ///
  /// Only where the service is meant to have tasks in more than one zone, and not while tasks come
  /// and go.
  static let zoneWithoutHealthyTarget = DiagnosisRule(
    id: "zone-without-healthy-target",
    title: "a zone has no healthy task while others have",
    hop: .applicationLoadBalancer,
    causes: [20, 23],
    source: AWSPage.networkTroubleshooting,
    reachabilityCode: "ELBV2_NO_TARGETS_IN_AZ",
    consequenceOf: faultsOfTargets + faultsBeforeTasks + faultsOfTasks
      + ["tasks-missing", "subnet-without-addresses", "desired-count-zero", "service-inactive"]
      + ["task-not-registered", "cross-zone-off", "container-not-in-definition"],
    find: { situation in
      guard let balancer = situation.networkLoadBalancer,
        let targets = situation.serviceTargets?.all,
        let desired = situation.service?.desiredCount, desired >= 2
      else { return [] }
      let healthy = Set(targets.filter { $0.state?.known == .healthy }.compactMap(\.zone))
      let passing: [TargetHealth.State] = [.initial, .draining, .unhealthyDraining, .unavailable]
      let unclear = targets.filter { target in
        target.zone == nil || target.state?.known.map(passing.contains) ?? true
      }
      let meant = situation.serviceZones.union(targets.compactMap(\.zone))
      let bare = balancer.zones.compactMap(\.name).filter { zone in
        meant.contains(zone) && !healthy.contains(zone)
      }
      guard !healthy.isEmpty, unclear.isEmpty, !bare.isEmpty else { return [] }
      return [
        .init(
          severity: .warning,
          hop: situation.lastBalancerHop,
          subject: bare.sorted().joined(separator: ", "),
          message: message(bare.sorted(), healthy.sorted()),
          evidence: bare.sorted().map { zone in
            "elbv2 describe-target-health: \(zone) has \(words(targets.filter { $0.zone == zone }))"
          },
          next: situation.forcedDeployment
        )
      ]
    }
  )
}

/// The first targets and how they are, and how many there are besides.
private func words(_ targets: [TargetHealth]) -> String {
  guard !targets.isEmpty else { return "no target" }
  let told = targets.prefix(3).map { "\($0.label) \($0.explanation)" }
  let more = targets.count - told.count
  return (told + (more > 0 ? ["and \(more) more"] : [])).joined(separator: ", ")
}

private func message(_ bare: [String], _ healthy: [String]) -> String {
  "no healthy task in \(bare.joined(separator: ", ")): all requests go to "
    + "\(healthy.joined(separator: ", ")), and with it the path would be lost"
}

extension Situation {
  /// The zones that the service may start tasks in.
  fileprivate var serviceZones: Set<String> {
    let subnets = provider.network.subnets.current ?? []
    return Set((service?.subnetIDs ?? []).compactMap { id in subnets.first { $0.id == id }?.zone })
  }

  /// Starts every task of the service anew, which spreads them over its zones.
  fileprivate var forcedDeployment: Suggestion {
    updateOfTheService("--force-new-deployment")
  }
}
