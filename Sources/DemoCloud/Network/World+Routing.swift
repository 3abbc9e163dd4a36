extension World {
  /// What an ALB does with a request.
  package enum Decision: Sendable, Equatable {
    /// Answers by itself.
    case answers(status: Int, body: String)
    /// Hands it to one of these tasks.
    case forwards([Choice])
  }

  /// A task that may get a request, and what a connection of the ALB's to it meets.
  package struct Choice: Sendable, Equatable {
    package var task: String
    package var passage: Passage
  }

  /// What the ALB's node in a zone does with a request for a host and a path.
  package func decision(in zone: String, host: String, path: String) -> Decision {
    guard let balancer = applicationLoadBalancer,
      let listener = applicationListener(of: balancer)
    else { return .forwards([]) }
    let rule = listener.rules.sorted { $0.priority < $1.priority }
      .first { $0.matches(host: host, path: path) }
    switch rule?.action ?? listener.defaultAction {
    case .fixedResponse(let status, let body): return .answers(status: status, body: body)
    case .forward(let groups):
      let used = groups.filter { $0.weight > 0 }.compactMap { targetGroup($0.targetGroupARN) }
      return .forwards(used.flatMap { choices(in: $0, from: balancer, zone) })
    }
  }

  /// The ALB's listener that the NLB's target group leads to, or else its first.
  private func applicationListener(of balancer: LoadBalancer) -> Listener? {
    let own = listeners(of: balancer.arn)
    let port = targets.values.flatMap(\.self).first { $0.place == .loadBalancer(balancer.arn) }?
      .port
    return own.first { $0.port == port } ?? own.first
  }

  /// The healthy targets, or all that are registered where none is healthy: an ALB fails open.
  ///
  /// Source: “Health checks for your target groups”, Application Load Balancers.
  private func choices(in group: TargetGroup, from balancer: LoadBalancer, _ zone: String)
    -> [Choice]
  {
    let isCrossZone = group.crossZone ?? balancer.crossZone
    let node = balancer.addresses[zone] == nil ? zones(of: balancer).first ?? zone : zone
    let usable = (targets[group.arn] ?? []).filter { target in
      target.state != .draining && target.state != .unused && (isCrossZone || target.zone == node)
    }
    let healthy = usable.filter { $0.state == .healthy }
    return (healthy.isEmpty ? usable : healthy).compactMap { target in
      guard let task = task(at: target.address) else { return nil }
      let passage = passage(from: balancer, in: node, to: task, port: target.port)
      return Choice(task: task.id, passage: passage)
    }
  }

  /// The task that holds an address, or held it last.
  func task(at address: IPv4?) -> ServiceTask? {
    let holders = tasks.filter { $0.address == address }
    return holders.first { $0.status != .stopped } ?? holders.last
  }
}

extension ListenerRule {
  fileprivate func matches(host: String, path: String) -> Bool {
    let name = host.split(separator: ":").first.map(String.init) ?? host
    return hosts?.contains { name.lowercased().fits(pattern: $0.lowercased()) } ?? true
      && paths?.contains { path.fits(pattern: $0) } ?? true
  }
}
