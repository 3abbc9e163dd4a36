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
        guard !balancing.targets.isEmpty, balancing.targets.allSatisfy(\.isLeaving)
        else { return nil }
        return .init(
          severity: .critical,
          hop: balancing.hop,
          subject: balancing.name,
          message: message(balancing),
          evidence: balancing.targets.prefix(3).map(\.evidence),
          next: situation.next(for: balancing),
          group: balancing.group.arn
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

private func message(_ balancing: Situation.Balancing) -> String {
  guard balancing.isLast else {
    return "the ALB is leaving the NLB's target group: only connections that are open last on"
  }
  let count = balancing.targets.count
  let what = count == 1 ? "the only target is" : "all \(count) targets are"
  return
    "\(what) leaving target group \(balancing.name) of the \(balancing.hop.title): nothing "
    + "takes new requests"
}

extension Situation {
  fileprivate func next(for balancing: Balancing) -> Suggestion {
    let isOfService = service?.targetGroupARNs.contains(balancing.group.arn) ?? false
    if isOfService { return eventsOfTheService }
    if balancing.isLast { return targets(in: balancing.group) }
    return command(
      .provider,
      "elbv2 register-targets",
      "--target-group-arn",
      balancing.group.arn,
      "--targets",
      balancing.targets.first.map { "Id=\($0.id)" }
    )
  }
}
