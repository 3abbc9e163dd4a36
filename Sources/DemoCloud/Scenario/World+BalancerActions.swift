extension World {
  mutating func performOnBalancers(_ action: ScenarioAction) {
    switch action {
    case .deleteListener(let kind):
      guard let arn = arn(of: kind) else { return }
      listeners.removeAll { $0.loadBalancerARN == arn }
    case .moveListener(let kind, let port): changeListener(of: kind) { $0.port = port }
    case .answerByItself(let status):
      changeListener(of: .application) {
        $0.defaultAction = .fixedResponse(status: status, body: "maintenance")
      }
    case .requireHost(let host): requireHost(host)
    case .setWeight(let weight): setWeight(weight)
    case .deregisterLoadBalancer:
      guard let arn = groupARN(of: .network) else { return }
      targets[arn] = []
    case .changeHealthCheck(let kind, let path, let networkProtocol, let matcher):
      changeHealthCheck(of: kind) { check in
        check.path = path ?? check.path
        check.networkProtocol = networkProtocol ?? check.networkProtocol
        check.matcher = matcher ?? check.matcher
      }
    default: performOnBalancerItself(action)
    }
  }

  private mutating func performOnBalancerItself(_ action: ScenarioAction) {
    switch action {
    case .setLoadBalancer(let kind, let state, let reason):
      change(kind) {
        $0.state = state
        $0.stateReason = reason
      }
    case .deleteLoadBalancer(let kind): delete(kind)
    case .disableZone(let kind, let zone):
      let subnets = providerNetwork.subnets.filter { $0.zone == zone }.map(\.id)
      change(kind) {
        $0.subnetIDs.removeAll(where: subnets.contains)
        $0.addresses[zone] = nil
      }
    case .setCrossZone(let kind, let enabled): change(kind) { $0.crossZone = enabled }
    default: break
    }
  }

  private func arn(of kind: LoadBalancer.Kind) -> String? {
    loadBalancers.first { $0.kind == kind }?.arn
  }

  private func groupARN(of kind: LoadBalancer.Kind) -> String? {
    targetGroups.first { ($0.targetType == .alb) == (kind == .network) }?.arn
  }

  private mutating func change(
    _ kind: LoadBalancer.Kind,
    _ body: (inout LoadBalancer) -> Void
  ) {
    for index in loadBalancers.indices where loadBalancers[index].kind == kind {
      body(&loadBalancers[index])
    }
  }

  private mutating func changeListener(
    of kind: LoadBalancer.Kind,
    _ body: (inout Listener) -> Void
  ) {
    let arn = arn(of: kind)
    for index in listeners.indices where listeners[index].loadBalancerARN == arn {
      body(&listeners[index])
    }
  }

  private mutating func changeHealthCheck(
    of kind: LoadBalancer.Kind,
    _ body: (inout TargetGroup.HealthCheck) -> Void
  ) {
    let arn = groupARN(of: kind)
    for index in targetGroups.indices where targetGroups[index].arn == arn {
      body(&targetGroups[index].healthCheck)
    }
  }

  private mutating func requireHost(_ host: String) {
    let id = ids.hex(16)
    changeListener(of: .application) { listener in
      let rule = ListenerRule(
        arn: listener.arn.split(separator: ":listener/", maxSplits: 1)
          .joined(separator: ":listener-rule/") + "/\(id)",
        priority: 10,
        hosts: [host],
        paths: nil,
        action: listener.defaultAction
      )
      listener.rules = [rule]
      listener.defaultAction = .fixedResponse(status: 404, body: "no such host")
    }
  }

  private mutating func setWeight(_ weight: Int) {
    changeListener(of: .application) { listener in
      guard case .forward(let groups) = listener.defaultAction else { return }
      listener.defaultAction = .forward(
        groups.map { .init(targetGroupARN: $0.targetGroupARN, weight: weight) }
      )
    }
  }

  /// A load balancer that goes takes its listeners along.
  private mutating func delete(_ kind: LoadBalancer.Kind) {
    guard let arn = arn(of: kind) else { return }
    listeners.removeAll { $0.loadBalancerARN == arn }
    loadBalancers.removeAll { $0.arn == arn }
    for group in targets.keys { targets[group]?.removeAll { $0.id == arn } }
  }
}
