extension DiagnosisRule {
  /// The ECS service was deleted, or is being deleted.
  static let serviceInactive = DiagnosisRule(
    id: "service-inactive",
    title: "the ECS service was deleted",
    hop: .service,
    causes: [119],
    source: AWSPage.serviceParameters,
    consequenceOf: ["cluster-inactive"],
    find: { situation in
      guard let found = situation.provider.service.current else {
        return situation.lacksService ? [situation.noService] : []
      }
      // Another service may have taken its place in the target group.
      let chosen = situation.objects.service
      guard found == nil || chosen?.arn == found?.arn else { return [] }
      let name = found?.name ?? situation.objects.foundService?.name ?? "the service"
      let cluster = (found ?? situation.objects.foundService)?.clusterARN.map(Situation.lastPart)
      let word: String
      switch found?.status?.known {
      case .active: return []
      case .draining, .inactive: word = found?.status?.text ?? ""
      case nil where found == nil: word = "MISSING"
      case nil: return []
      }
      return [
        .init(
          severity: .critical,
          subject: name,
          message: message(word),
          evidence: ["ecs describe-services: \(name) \(word)"],
          next: situation.command(.provider, "ecs list-services", "--cluster", cluster)
        )
      ]
    }
  )
}

private func message(_ status: String) -> String {
  switch status.uppercased() {
  case "MISSING": "the ECS service does not exist any more: nothing starts tasks"
  case "DRAINING": "the ECS service is being deleted (DRAINING): its tasks stop"
  default: "the ECS service was deleted (\(status)): nothing starts tasks"
  }
}

extension Situation {
  /// Whether every ECS service of the account was looked at, none registers tasks on the route, and
  /// no target is left of one that did.
  ///
  /// Targets that stay, whatever their health, are addresses that somebody else registered.
  fileprivate var lacksService: Bool {
    guard objects.service == nil, !objects.finalTargetGroups.isEmpty,
      objects.finalTargetGroups.allSatisfy({ $0.targetType == "ip" || $0.targetType == nil }),
      targets(of: objects.finalTargetGroups)?.allSatisfy(\.isDraining) == true,
      provider.clusterARNs.current?.isEmpty == false
    else { return false }
    return provider.hasSeenEveryService
  }

  fileprivate var noService: DiagnosisRule.Symptom {
    let group = objects.finalTargetGroups.first
    let name = group?.name ?? group?.arn ?? "the target group"
    return .init(
      severity: .critical,
      subject: name,
      message: "no active ECS service registers tasks in \(name): nothing starts any",
      evidence: ["ecs list-services, describe-services: none names \(name)"],
      next: command(.provider, "ecs list-clusters")
    )
  }
}
