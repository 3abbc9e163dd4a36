extension DiagnosisRule {
  /// Nothing is registered in a target group that is to answer requests.
  ///
  /// While other branches of the route have targets and no active service is to fill the group, it may be
  /// somebody else's, or at rest.
  static let targetGroupWithoutTargets = DiagnosisRule(
    id: "target-group-without-targets",
    title: "a target group on the route has no target",
    hop: .applicationLoadBalancer,
    causes: [80],
    source: AWSPage.targetStates,
    reachabilityCode: "ELBV2_LISTENER_HAS_NO_TG",
    consequenceOf: faultsOfRunning + faultsOfTargets + faultsBeforeTasks + [
      "listener-forwards-elsewhere", "service-registers-elsewhere", "task-not-registered",
      "target-group-of-instances", "weight-on-empty-group", "targets-unhealthy-of-late",
    ],
    find: { situation in
      situation.lastBalancing.filter(\.targets.isEmpty).map { balancing in
        let services = situation.objects.services(registeringIn: balancing.group)
        let isExpected = services.contains(where: \.isActive)
        let isAlone = situation.lastBalancing.allSatisfy(\.targets.isEmpty)
        return .init(
          severity: isAlone || isExpected ? .critical : .advice,
          hop: balancing.hop,
          subject: balancing.name,
          message: message(balancing, isAdvice: !isAlone && !isExpected),
          evidence: [
            "elbv2 describe-target-health: \(balancing.name) TargetHealthDescriptions []"
          ],
          next: situation.targets(in: balancing.group),
          group: balancing.group.arn
        )
      }
    }
  )
}

private func message(_ balancing: Situation.Balancing, isAdvice: Bool) -> String {
  let through = balancing.listeners.first.map {
    " behind \(balancing.hop.title) \($0.label)"
  }
  let what = "target group \(balancing.name)\(through ?? "") has no target"
  guard isAdvice, let listener = balancing.listeners.first else {
    return "\(what): nothing answers requests to it"
  }
  return
    "\(what), and no active service registers any: if it is somebody else's, leave it out with "
    + "--ignore \(listener.arn)"
}
