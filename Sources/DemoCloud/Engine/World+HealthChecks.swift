extension World {
  /// What a health check of a target meets; nil: it passes.
  ///
  /// Each node of the load balancer checks from its own zone, and the gravest of what they meet
  /// counts. What the application would answer is judged by the same function that answers its
  /// socket.
  func check(_ target: Target, of group: TargetGroup, _ users: [String]) -> TargetReason? {
    guard let balancer = users.first.flatMap(loadBalancer) else { return nil }
    let nodes = zones(of: balancer).filter { !impairedZones.contains($0) }
    let met = nodes.compactMap { zone in
      group.targetType == .alb
        ? checkBalancer(target, of: group, from: balancer, in: zone)
        : checkServer(target, of: group, from: balancer, in: zone)
    }
    return met.first
  }

  private func checkServer(
    _ target: Target,
    of group: TargetGroup,
    from balancer: LoadBalancer,
    in zone: String
  ) -> TargetReason? {
    guard let server = server(at: target.place) else { return .timeout }
    let check = group.healthCheck
    switch passage(from: balancer, in: zone, to: server, port: check.port ?? target.port) {
    case .blackHole: return .timeout
    case .refused, .reset: return .failed
    case .open:
      guard check.networkProtocol != "TCP" else { return nil }
      return server.speaksHTTP ? server.application.fault(in: check) : .failed
    }
  }

  private func checkBalancer(
    _ target: Target,
    of group: TargetGroup,
    from balancer: LoadBalancer,
    in zone: String
  ) -> TargetReason? {
    let check = group.healthCheck
    var probed = target
    probed.port = check.port ?? target.port
    switch passage(from: balancer, in: zone, to: probed) {
    case .blackHole: return .timeout
    case .refused, .reset: return .failed
    case .open: break
    }
    let listener = listeners(of: target.id).first { $0.port == probed.port }
    guard listener?.networkProtocol == check.networkProtocol || check.networkProtocol == "TCP"
    else { return .failed }
    guard check.networkProtocol != "TCP" else { return nil }
    let host = loadBalancer(target.id)?.dnsName ?? ""
    switch decision(in: zone, host: host, path: check.path) {
    case .answers(let status, _): return check.accepts(status) ? nil : .failed
    case .redirects(let status): return check.accepts(status) ? nil : .failed
    case .forwards(let shares):
      guard let choice = shares.flatMap(\.choices).first, choice.passage == .open,
        let server = server(choice.server)
      else { return .failed }
      return server.application.fault(in: check) == nil ? nil : .failed
    }
  }
}

extension Application {
  /// What a health check makes of the application's answer; nil: it is content.
  fileprivate func fault(in check: TargetGroup.HealthCheck) -> TargetReason? {
    let answer = answer(to: RequestHead(uri: check.path))
    switch answer.fault {
    case .neverAnswers: return .timeout
    case .closesWithoutAnswer, .malformed, .resets: return .failed
    case .none: break
    }
    if answer.delay > .seconds(check.timeoutSeconds) { return .timeout }
    return check.accepts(answer.status) ? nil : .wrongCode(answer.status)
  }
}

extension TargetGroup.HealthCheck {
  /// Whether a status code counts as healthy: the matcher is as in `200`, `200,202` or `200-299`.
  func accepts(_ status: Int) -> Bool {
    matcher.split(separator: ",").contains { part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last else { return false }
      return first <= status && status <= last
    }
  }
}
