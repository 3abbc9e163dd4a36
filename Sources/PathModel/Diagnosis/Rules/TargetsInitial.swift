extension DiagnosisRule {
  /// All targets were just registered, and none has passed a health check yet.
  static let targetsInitial = DiagnosisRule(
    id: "targets-initial",
    title: "no target has passed its first health checks yet",
    hop: .applicationLoadBalancer,
    causes: [84],
    source: AWSPage.targetStates,
    consequenceOf: faultsOfRunning + faultsOfTargets + faultsBeforeTasks + faultsBeforeBalancer
      + ["targets-unhealthy-of-late"],
    find: { situation in
      situation.independentBalancing.compactMap { balancing in
        let staying = balancing.targets.filter { !$0.isDraining }
        guard !staying.isEmpty,
          staying.allSatisfy({ $0.state?.known == .initial })
        else { return nil }
        return .init(
          severity: .warning,
          hop: balancing.hop,
          subject: balancing.name,
          message: message(staying.count, balancing.group.healthCheck.intervalSeconds),
          evidence: staying.prefix(3).map(\.evidence),
          next: situation.targets(in: balancing.group),
          group: balancing.group.arn
        )
      }
    }
  )
}

private func message(_ count: Int, _ interval: Int?) -> String {
  let what = count == 1 ? "the only target" : "each of \(count) targets"
  let pace = interval.map { ", which are \($0) s apart" } ?? ""
  return "\(what) was just registered: nothing answers before the first health checks\(pace)"
}
