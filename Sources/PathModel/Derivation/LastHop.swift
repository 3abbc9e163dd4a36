extension Hop {
  /// What answers in the end: the ECS service, or else what the last target group holds.
  static func last(_ objects: PathObjects, in sample: Sample) -> Hop {
    guard let kind = objects.kindOfTargets(in: sample.provider) else {
      return service(objects, in: sample)
    }
    let groups = objects.finalTargetGroups
    let legs = objects.route.legs.filter { $0.share > 0 && !$0.leadsToBalancer }
    let judge = RouteJudge(sample: sample, services: [], scope: .route)
    let parts = groups.compactMap { group in
      legs.first { $0.groupARN == group.arn }.map { leg in
        RouteJudge.Part(name: leg.name, course: judge.judge(groupOf: leg))
      }
    }
    let verdict = parts.isEmpty ? nil : judge.sum(parts).verdict
    let targets = groups.flatMap { sample.provider.targetHealth[$0.arn].latest ?? [] }
    return Hop(
      kind,
      id: groups.first?.arn,
      name: groups.map { $0.name ?? Situation.groupName(ofARN: $0.arn) }.joined(separator: ", "),
      state: verdict?.state ?? .unknown,
      summary: verdict?.summary ?? "not known without the target groups",
      problem: verdict?.problem,
      facts: .known(lists: ["targets": targets.map(\.label)])
    )
  }
}

extension PathObjects {
  /// nil: an ECS service runs them, or it is not known that none does.
  fileprivate func kindOfTargets(in provider: ProviderFacts) -> Hop.Kind? {
    guard service == nil, let group = finalTargetGroups.first, provider.service.isPending,
      provider.hasSeenEveryService
    else { return nil }
    switch group.targetType {
    case "instance": return .instances
    case "lambda": return .function
    case "ip":
      // An ALB in front of an empty group of addresses waits for tasks.
      let targets = finalTargetGroups.flatMap { provider.targetHealth[$0.arn].latest ?? [] }
      return targets.isEmpty ? nil : .addresses
    default: return nil
    }
  }
}

extension ProviderFacts {
  /// Whether every ECS service of the account was looked at.
  package var hasSeenEveryService: Bool {
    guard let clusters = clusterARNs.current else { return false }
    return clusters.allSatisfy { cluster in
      guard let services = serviceARNs[cluster].current else { return false }
      return services.isEmpty || scannedServices.joined.current != nil
    }
  }
}
