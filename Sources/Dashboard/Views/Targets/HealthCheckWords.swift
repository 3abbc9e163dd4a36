import PathModel

/// What a load balancer asks a target, how often, and what it takes for an answer.
struct HealthCheckWords {
  private let check: TargetGroup.HealthCheck
  private let target: TargetHealth?

  init(_ group: TargetGroup, _ target: TargetHealth? = nil) {
    check = group.healthCheck
    self.target = target
  }

  var facts: [(label: String, value: String?)] {
    let port = [check.port, target?.healthCheckPort].compactMap(\.self)
    let asks = [check.networkProtocol, check.path].compactMap(\.self).joined(separator: " ")
    let pace = [
      check.intervalSeconds.map { "every \($0) s" },
      check.timeoutSeconds.map { "gives up after \($0) s" },
    ]
    return [
      ("asks", asks),
      ("port", port.count == 2 && port[0] != port[1] ? "\(port[0]): \(port[1])" : port.last),
      ("expects", check.matcher), ("pace", pace.compactMap(\.self).joined(separator: ", ")),
      ("healthy", check.healthyThreshold.map { "after \($0) good answers in a row" }),
      ("unhealthy", check.unhealthyThreshold.map { "after \($0) failures in a row" }),
      ("enabled", check.enabled == false ? "no: health checks are off" : nil),
    ]
  }
}
