extension Situation {
  /// Whether all is known now that a command changes, and what it does to the route.
  func isKnown(_ command: SuggestedCommand, at hop: Hop.Kind) -> Bool {
    let source = command.value(of: "--source-group")
    guard command.ids.allSatisfy({ $0 == source || isKnown($0) }) else { return false }
    if command.operation == "ecs update-service" { return service != nil && isBalancingKnown }
    let isOfBalancing =
      command.operation.hasPrefix("elbv2 ")
      || command.operation.contains("-security-group-")
      || command.operation.contains("-network-acl-")
    guard isOfBalancing, hop.isBehindPrivateLink else { return true }
    return isBalancingKnown && isServiceKnown
  }

  /// Whether it is known what uses the route's target groups.
  private var isServiceKnown: Bool {
    objects.service == nil ? provider.hasSeenEveryService : service != nil
  }

  private var isBalancingKnown: Bool {
    let listeners = objects.networkBalancerARNs + objects.applicationBalancerARNs
    let groups = objects.finalTargetGroups + objects.networkTargetGroups
    return provider.loadBalancers.current != nil && provider.targetGroups.current != nil
      && listeners.allSatisfy { provider.listeners[$0].current != nil }
      && groups.allSatisfy { provider.targetHealth[$0.arn].current != nil }
  }

  private func isKnown(_ id: String) -> Bool {
    if let arn = ARN(id) {
      switch arn.resource.split(separator: "/").first {
      case "loadbalancer": return provider.loadBalancers.current != nil
      case "targetgroup": return provider.targetGroups.current != nil
      case "listener": return areListenersKnown
      case "listener-rule": return areListenersKnown && areRulesKnown
      default: return true
      }
    }
    let networks = [customer.network, provider.network]
    switch id.prefix(while: { $0 != "-" }) {
    case "sg":
      return networks.contains { $0.securityGroups.current?.contains { $0.id == id } ?? false }
    case "acl":
      return networks.contains { $0.networkACLs.current?.contains { $0.id == id } ?? false }
    case "rtb":
      return networks.contains { $0.routeTables.current?.contains { $0.id == id } ?? false }
    case "nat":
      return networks.contains { $0.natGateways.current?.contains { $0.id == id } ?? false }
    case "i": return client != nil
    case "vpce" where id.hasPrefix("vpce-svc-"): return endpointService != nil
    case "vpce": return endpoint != nil || connection != nil
    default: return true
    }
  }

  private var areListenersKnown: Bool {
    (objects.networkBalancerARNs + objects.applicationBalancerARNs).allSatisfy {
      provider.listeners[$0].current != nil
    }
  }

  private var areRulesKnown: Bool {
    let routes = objects.applicationBalancers.flatMap(\.listeners)
    return routes.allSatisfy { provider.listenerRules[$0.listener.arn].current != nil }
  }
}
