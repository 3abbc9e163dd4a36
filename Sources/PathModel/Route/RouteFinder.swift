/// Finds the route in a sample: a pure function of the facts and of the watched request.
struct RouteFinder {
  let sample: Sample
  let endpoint: VPCEndpoint?
  let endpointService: EndpointService?
  let connection: EndpointConnection?

  private var provider: ProviderFacts { sample.provider }
  private var wish: PathWish { sample.wish }
  private var groups: [TargetGroup] { provider.targetGroups.latest ?? [] }

  func route() -> PathRoute {
    var route = PathRoute()
    route.entrances = entranceARNs.map(entrance)
    return route
  }

  /// The NLBs that the connection is bound to, or else all of the service.
  private var entranceARNs: [String] {
    let bound = connection?.networkLoadBalancerARNs ?? []
    if !bound.isEmpty { return bound }
    if let endpointService { return endpointService.networkLoadBalancerARNs }
    return [wish.named.networkLoadBalancers.only].compactMap(\.self)
  }

  private func entrance(_ arn: String) -> BalancerRoute {
    var entrance = BalancerRoute(arn: arn, balancer: balancer(arn))
    entrance.isNamedByConnectionOnly =
      endpointService.map { !$0.networkLoadBalancerARNs.contains(arn) } ?? false
    let listeners = provider.listeners[arn].latest ?? []
    let offered = offeredPorts(among: listeners)
    entrance.listeners = listeners.map { listener in
      var found = ListenerRoute(listener: listener)
      found.standing = standing(of: listener, offered)
      let legs = self.legs(listener.defaultActions, or: attached(to: arn, beside: listeners))
      found.branches = [branch(nil, listener.defaultActions, legs.map(behind))]
      return found
    }
    let isAsked = entrance.listeners.contains { $0.standing == .watched }
    if let port = wish.watch.port, !isAsked, !listeners.isEmpty { entrance.missingPorts = [port] }
    return entrance
  }

  private func balancer(_ arn: String) -> LoadBalancer? {
    provider.loadBalancers.latest?.first { $0.arn == arn }
  }

  private func standing(of listener: Listener, _ offered: Set<Int>?) -> ListenerRoute.Standing {
    if wish.ignored.contains(listener.arn) { return .ignored }
    if let port = wish.watch.port, let own = listener.port, port != own { return .notAsked }
    if let scheme = wish.watch.scheme, let own = listener.networkProtocol?.uppercased() {
      let isDatagram = ["UDP", "QUIC"].contains(own)
      let takesBoth = own == "TCP_UDP" || own == "TCP_QUIC"
      if !takesBoth, isDatagram != (scheme == .udp) { return .notAsked }
    }
    if let offered, let port = listener.port, !offered.contains(port) { return .notOffered }
    return .watched
  }

  /// The listeners' ports that the endpoint's security groups admit anybody on; nil: all, none, or not
  /// known, so that nothing tells the listeners apart.
  private func offeredPorts(among listeners: [Listener]) -> Set<Int>? {
    guard let ids = endpoint?.securityGroupIDs, !ids.isEmpty,
      let all = sample.customer.network.securityGroups.current
    else { return nil }
    let own = ids.compactMap { id in all.first { $0.id == id }?.inbound }
    guard own.count == ids.count else { return nil }
    let rules = own.flatMap(\.self)
    let ports = listeners.compactMap(\.port).filter { port in
      rules.contains { $0.isFor(port: port) }
    }
    return ports.isEmpty || Set(ports) == Set(listeners.compactMap(\.port)) ? nil : Set(ports)
  }

  /// What AWS says that a balancer's listeners use, where it does not say what one of them does.
  private func attached(to balancer: String, beside listeners: [Listener]) -> [String] {
    let named = Set(listeners.flatMap(\.defaultActions).flatMap(\.targetGroupARNs))
    let own = groups.filter { $0.loadBalancerARNs.contains(balancer) && !named.contains($0.arn) }
    return own.sorted { $0.arn < $1.arn }.sorted { $0.rank < $1.rank }.map(\.arn)
  }

  /// The groups of the forwarding action, each with its share.
  private func legs(_ actions: [ListenerAction], or attached: [String]) -> [RouteLeg] {
    if actions.isEmpty { return attached.map { leg($0, share: 1 / Double(attached.count)) } }
    guard let forward = actions.last(where: { !$0.targetGroupARNs.isEmpty }) else { return [] }
    let weights = forward.targetGroupARNs.map { Double(max(0, forward.weights[$0] ?? 1)) }
    let total = weights.reduce(0, +)
    return zip(forward.targetGroupARNs, weights).map { arn, weight in
      leg(arn, share: total > 0 ? weight / total : 0)
    }
  }

  private func leg(_ arn: String, share: Double) -> RouteLeg {
    RouteLeg(groupARN: arn, group: groups.first { $0.arn == arn }, share: share)
  }

  private func branch(_ rule: ListenerRule?, _ actions: [ListenerAction], _ legs: [RouteLeg])
    -> RouteBranch
  {
    var branch = RouteBranch(rule: rule, legs: legs)
    let isAnswer = { (action: ListenerAction) in
      ["redirect", "fixed-response"].contains(action.kind?.lowercased() ?? "")
    }
    if legs.isEmpty { branch.answer = actions.last(where: isAnswer)?.text }
    return branch
  }

  /// The ALBs behind a leg: those that stay, or those that leave while there is no other.
  private func behind(_ leg: RouteLeg) -> RouteLeg {
    guard leg.leadsToBalancer else { return leg }
    let targets = (provider.targetHealth[leg.groupARN].latest ?? []).filter {
      $0.id.hasPrefix("arn:")
    }
    let staying = targets.filter { !$0.isLeaving }
    var leg = leg
    var arns: [String] = []
    for target in staying.isEmpty ? targets : staying where !arns.contains(target.id) {
      arns.append(target.id)
    }
    leg.balancers = arns.map { arn in
      let ports = targets.filter { $0.id == arn }.compactMap { $0.port ?? leg.group?.port }
      return application(arn, ports: Set(ports))
    }
    return leg
  }

  /// An ALB with the listeners that requests on some ports meet; nil: on any.
  func application(_ arn: String, ports: Set<Int>? = nil) -> BalancerRoute {
    var found = BalancerRoute(arn: arn, balancer: balancer(arn))
    guard let listeners = provider.listeners[arn].latest else { return found }
    let used = listeners.filter { listener in
      listener.port.map { ports?.contains($0) ?? true } ?? true
    }
    found.missingPorts = (ports ?? []).subtracting(listeners.compactMap(\.port)).sorted()
    if listeners.contains(where: { $0.port == nil }) { found.missingPorts = [] }
    found.listeners = used.map { listener in
      var one = ListenerRoute(listener: listener)
      if wish.ignored.contains(listener.arn) { one.standing = .ignored }
      one.branches = branches(of: listener, at: arn, beside: listeners)
      return one
    }
    return found
  }

  /// In the order that the rules are tried.
  private func branches(of listener: Listener, at arn: String, beside all: [Listener])
    -> [RouteBranch]
  {
    let rules = (provider.listenerRules[listener.arn].latest ?? [])
      .filter { $0.isDefault != true }.sorted { $0.order < $1.order }
    var passed: [ListenerRule] = []
    var branches: [RouteBranch] = []
    for rule in rules {
      let match = rule.match(wish.watch)
      guard match != .never, !passed.contains(where: { $0.shadows(rule) }) else { continue }
      if !wish.ignored.contains(rule.arn) {
        var branch = branch(rule, rule.actions, legs(rule.actions, or: []))
        branch.isMaybe = match == .maybe
        branches.append(branch)
      }
      if match == .always { return branches }
      passed.append(rule)
    }
    let attached = attached(to: arn, beside: all)
    let legs = legs(listener.defaultActions, or: attached)
    return branches + [branch(nil, listener.defaultActions, legs)]
  }
}

extension TargetGroup {
  /// Those that hold an ALB come first.
  fileprivate var rank: Int { targetType == "alb" ? 0 : 1 }
}

extension SecurityGroupRule {
  /// Whether it admits anybody on a port, by whichever protocol.
  fileprivate func isFor(port: Int) -> Bool {
    ["-1", "all", "tcp", "6", "udp", "17", nil].contains(networkProtocol?.lowercased())
      && PortRange(fromPort, toPort).contains(PortRange(port, port))
  }
}
