extension DiagnosisRule {
  /// The service registers its tasks in no target group that the ALB forwards to.
  ///
  /// In a blue/green deployment that may be so for a while, with healthy targets on both sides.
  static let serviceRegistersElsewhere = DiagnosisRule(
    id: "service-registers-elsewhere",
    title: "the service registers its tasks in another target group than the route's",
    hop: .service,
    causes: [94, 117],
    source: AWSPage.serviceUpdates,
    consequenceOf: ["service-inactive"],
    find: { situation in
      guard situation.noTaskIsHealthy, let service = situation.service,
        service.status?.known == .active, situation.areLastListenersKnown,
        let group = situation.serviceTargets?.groups.first,
        let registered = service.registeredTargetGroupARNs
      else { return [] }
      let used = situation.forwardedTargetGroupARNs
        .union(situation.objects.finalTargetGroups.map(\.arn))
      guard used.isDisjoint(with: registered) else { return [] }
      // What another load balancer of the route's should send to is that one's fault.
      let all = situation.provider.targetGroups.current ?? []
      let isServed = all.contains { registered.contains($0.arn) && !$0.loadBalancerARNs.isEmpty }
      guard situation.objects.hasApplicationLoadBalancer || !isServed else { return [] }
      let name = service.name ?? service.arn
      let others = registered.map(Situation.groupName(ofARN:)).joined(separator: ", ")
      return [
        .init(
          severity: .critical,
          subject: name,
          message: message(name, others, group.name ?? group.arn, situation.lastBalancerHop.title),
          evidence: [
            "ecs describe-services: \(name) loadBalancers "
              + (registered.isEmpty ? "[]" : registered.joined(separator: ", ")),
            "elbv2 describe-target-groups: the \(situation.lastBalancerHop.title) uses \(group.arn)",
          ],
          next: situation.attach(service, to: group)
        )
      ]
    }
  )
}

private func message(_ name: String, _ others: String, _ group: String, _ balancer: String)
  -> String
{
  let place = others.isEmpty ? "no target group" : "target group \(others)"
  return
    "service \(name) registers its tasks in \(place), and the \(balancer) forwards to \(group): no "
    + "request reaches them"
}

extension ECSService {
  /// The target groups that it registers tasks in; nil: AWS did not say all.
  fileprivate var registeredTargetGroupARNs: [String]? {
    guard listsLoadBalancing == true || !loadBalancing.isEmpty else { return nil }
    let known = loadBalancing.compactMap(\.targetGroupARN)
    return known.count == loadBalancing.count ? known : nil
  }
}

extension Situation {
  /// Whether all is known that may forward to the service.
  fileprivate var areLastListenersKnown: Bool {
    objects.hasApplicationLoadBalancer ? applicationListeners != nil : networkListeners != nil
  }

  fileprivate func attach(_ service: ECSService, to group: TargetGroup) -> Suggestion {
    let container = provider.taskDefinition.current?.containers.first
    let name = service.loadBalancing.first?.containerName ?? container?.name
    let port = service.loadBalancing.first?.containerPort ?? container?.ports.first ?? group.port
    let parts = [
      "targetGroupArn=\(group.arn)", name.map { "containerName=\($0)" },
      port.map { "containerPort=\($0)" },
    ]
    return updateOfTheService(
      "--load-balancers",
      parts.compactMap(\.self).joined(separator: ",")
    )
  }
}
