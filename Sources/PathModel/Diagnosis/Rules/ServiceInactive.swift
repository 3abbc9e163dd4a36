extension DiagnosisRule {
  /// The ECS service was deleted, or is being deleted.
  static let serviceInactive = DiagnosisRule(
    id: "service-inactive",
    title: "the ECS service was deleted",
    hop: .service,
    causes: [119],
    source: AWSPage.serviceParameters,
    find: { situation in
      guard let found = situation.provider.service.current else { return [] }
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
