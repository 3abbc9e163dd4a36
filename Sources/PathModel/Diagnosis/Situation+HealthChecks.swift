/// How a target group checks its targets.
struct HealthCheckCall {
  /// In capitals.
  var networkProtocol: String
  var port: Int

  var text: String { "\(networkProtocol):\(port)" }

  /// Whether a listener can answer it; yes where that is not known.
  func fits(_ listener: Listener) -> Bool {
    guard let own = listener.networkProtocol?.uppercased(), let port = listener.port else {
      return true
    }
    return port == self.port && (networkProtocol == "TCP" || networkProtocol == own)
  }
}

extension TargetGroup {
  /// nil: not all of it is known.
  func check(of target: TargetHealth?) -> HealthCheckCall? { check(ofTargetAt: target?.port) }

  /// nil: not all of it is known.
  func check(ofTargetAt targetPort: Int?) -> HealthCheckCall? {
    guard let networkProtocol = healthCheck.networkProtocol?.uppercased() else { return nil }
    let isTraffic = healthCheck.port == nil || healthCheck.port == "traffic-port"
    let number = isTraffic ? targetPort ?? port : healthCheck.port.flatMap { Int($0) }
    return number.map { HealthCheckCall(networkProtocol: networkProtocol, port: $0) }
  }
}

extension TargetGroup.HealthCheck {
  /// Whether a status code counts as healthy; nil: AWS did not say which do.
  ///
  /// The matcher is as in `200`, `200,202` or `200-299`.
  func admits(_ status: Int) -> Bool? {
    matcher.map { matcher in
      matcher.split(separator: ",").contains { part in
        let ends = part.split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last else { return false }
        return first <= status && status <= last
      }
    }
  }
}
