extension DiagnosisRule {
  /// Every target of a load balancer is leaving: nothing takes new connections.
  static let targetsDraining = DiagnosisRule(
    id: "targets-draining",
    title: "all targets are leaving",
    hop: .applicationLoadBalancer,
    causes: [80, 90, 91],
    source: AWSPage.targetStates,
    reachabilityCode: "ELBV2_LISTENER_HAS_NO_TG",
    consequenceOf: faultsOfRunning + faultsOfTargets + faultsBeforeTasks,
    find: { situation in
      situation.balancing.compactMap { balancing in
        guard let group = balancing.groups.first, !balancing.targets.isEmpty,
          balancing.targets.allSatisfy(\.isDraining)
        else { return nil }
        return .init(
          severity: .critical,
          hop: balancing.hop,
          subject: group.name ?? group.arn,
          message: message(balancing.targets.count, balancing.hop),
          evidence: balancing.targets.prefix(3).map(\.evidence),
          next: situation.next(for: balancing, group)
        )
      }
    }
  )

  /// What keeps a service from having tasks that run.
  static let faultsOfRunning =
    faultsOfTasks + [
      "tasks-missing", "subnet-without-addresses", "desired-count-zero", "service-inactive",
    ]
}

private func message(_ count: Int, _ hop: Hop.Kind) -> String {
  hop == .networkLoadBalancer
    ? "the ALB is leaving the NLB's target group: only connections that are open last on"
    : "\(count == 1 ? "the only target is" : "all \(count) targets are") leaving the ALB: new "
      + "requests find no task"
}

extension Situation {
  fileprivate func next(for balancing: Balancing, _ group: TargetGroup) -> String {
    if balancing.hop == .applicationLoadBalancer { return eventsOfTheService }
    return command(
      .provider,
      "elbv2 register-targets",
      "--target-group-arn",
      group.arn,
      "--targets",
      balancing.targets.first.map { "Id=\($0.id)" }
    )
  }
}
