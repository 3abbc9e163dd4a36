extension Situation {
  /// The same with each other active service of the route in the place of the first, as far as it is known
  /// now; empty where there is only one.
  ///
  /// Stopped tasks and task definitions are known of the first only.
  var ofOtherServices: [Situation] {
    let current = provider.servicesOfRoute.joined.current ?? []
    return objects.services.dropFirst().filter(\.isActive).prefix(Self.mostServices).compactMap {
      service in
      guard let newest = current.first(where: { $0.arn == service.arn }) else { return nil }
      var sample = sample
      sample.provider.service = sample.provider.servicesOfRoute.joined.map { _ in newest }
      sample.provider.taskDefinition = .pending
      return Situation(of: sample, objects: objects.led(by: newest), hops: hops)
    }
  }

  /// Every rule about a service looks at each.
  private static let mostServices = 8

  /// The target groups that a fault of the service is about; empty: all, since it is the only one.
  var groupsOfService: Set<String> {
    guard objects.services.count(where: \.isActive) > 1, let service else { return [] }
    let before = objects.networkTargetGroups.filter { $0.targetType == "alb" }.map(\.arn)
    return service.targetGroupARNs.union(before)
  }
}

extension DiagnosisRule {
  /// Whether it is about one ECS service of the route, and its tasks.
  var isAboutService: Bool { Self.aboutService.contains(id) }

  private static let aboutService = Set(
    (ofContainers + [serviceRegistersElsewhere, taskNotRegistered, targetGroupOfInstances])
      .map(\.id)
  )
}
