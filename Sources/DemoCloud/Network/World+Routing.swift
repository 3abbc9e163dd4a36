extension World {
  /// What an ALB does with a request.
  package enum Decision: Sendable, Equatable {
    /// Answers by itself.
    case answers(status: Int, body: String)
    /// Sends the client elsewhere.
    case redirects(status: Int)
    /// Hands it to a target of one of these groups.
    case forwards([Share])
  }

  /// A target group that gets a part of the requests.
  package struct Share: Sendable, Equatable {
    package var weight: Int
    package var choices: [Choice]
  }

  /// A target that may get a request, and what a connection to it meets.
  package struct Choice: Sendable, Equatable {
    package var server: String
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
    case .redirect(let status): return .redirects(status: status)
    case .forward(let groups):
      return .forwards(
        groups.filter { $0.weight > 0 }.compactMap { share in
          targetGroup(share.targetGroupARN).map { group in
            Share(weight: share.weight, choices: choices(in: group, from: balancer, zone))
          }
        }
      )
    }
  }

  /// The ALB's listener that the NLB's target group leads to, or else its first.
  private func applicationListener(of balancer: LoadBalancer) -> Listener? {
    let own = listeners(of: balancer.arn)
    let port = targets.values.flatMap(\.self).first { $0.place == .loadBalancer(balancer.arn) }?
      .port
    return own.first { $0.port == port } ?? own.first
  }

  /// The healthy targets, or all that are registered where none is healthy: a load balancer fails
  /// open.
  ///
  /// Source: “Health checks for your target groups”, Application Load Balancers.
  func choices(in group: TargetGroup, from balancer: LoadBalancer, _ zone: String)
    -> [Choice]
  {
    let isCrossZone = group.crossZone ?? balancer.crossZone
    let node = balancer.addresses[zone] == nil ? zones(of: balancer).first ?? zone : zone
    let usable = (targets[group.arn] ?? []).filter { target in
      target.state != .draining && target.state != .unused
        && (isCrossZone || nodeZone(of: target) == node)
    }
    let healthy = usable.filter { $0.state == .healthy }
    return (healthy.isEmpty ? usable : healthy).compactMap { target in
      guard let server = server(at: target.place) else { return nil }
      let passage = passage(from: balancer, in: node, to: server, port: target.port)
      return Choice(server: server.id, passage: passage)
    }
  }

  private func nodeZone(of target: Target) -> String? {
    target.zone ?? server(at: target.place)?.zone
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
