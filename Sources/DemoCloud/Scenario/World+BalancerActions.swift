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
    case .setWeight(let weight): setWeights([weight])
    case .setWeights(let weights): setWeights(weights)
    case .redirectToHTTPS(let status):
      changeListener(of: .application) {
        $0.rules = []
        $0.defaultAction = .redirect(status: status)
      }
    case .insertRule(let priority, let paths, let group): insertRule(priority, paths, group)
    case .emptyGroup(let name):
      for group in targetGroups where group.name == name { targets[group.arn] = [] }
    case .failLoadBalancer(let name, let state, let reason):
      for index in loadBalancers.indices where loadBalancers[index].name == name {
        loadBalancers[index].state = state
        loadBalancers[index].stateReason = reason
      }
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
        arn: listener.ruleARN(id),
        priority: 10,
        hosts: [host],
        paths: nil,
        action: listener.defaultAction
      )
      listener.rules = [rule]
      listener.defaultAction = .fixedResponse(status: 404, body: "no such host")
    }
  }

  /// Changes the weights of the groups, of the default action or of each rule that shares out.
  private mutating func setWeights(_ weights: [Int]) {
    changeListener(of: .application) { listener in
      listener.defaultAction.setWeights(weights)
      for index in listener.rules.indices { listener.rules[index].action.setWeights(weights) }
    }
  }

  private mutating func insertRule(_ priority: Int, _ paths: [String], _ group: String) {
    guard let arn = targetGroups.first(where: { $0.name == group })?.arn else { return }
    let id = ids.hex(16)
    changeListener(of: .application) { listener in
      let rule = ListenerRule(
        arn: listener.ruleARN(id),
        priority: priority,
        paths: paths,
        action: .forward([.init(targetGroupARN: arn, weight: 1)])
      )
      listener.rules.append(rule)
      listener.rules.sort { $0.priority < $1.priority }
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

extension ListenerAction {
  /// Takes only an action with as many groups.
  fileprivate mutating func setWeights(_ weights: [Int]) {
    guard case .forward(let groups) = self, groups.count == weights.count else { return }
    self = .forward(
      zip(groups, weights).map { .init(targetGroupARN: $0.targetGroupARN, weight: $1) }
    )
  }
}
