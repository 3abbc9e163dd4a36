extension LoadBalancer {
  /// Whether it routes traffic.
  package var hopState: HopState { state?.known?.hopState ?? .unknown }
}

extension LoadBalancer.State {
  var hopState: HopState {
    switch self {
    case .active: .up
    case .activeImpaired: .degraded
    case .provisioning, .failed: .down
    }
  }
}

extension Instance {
  package var hopState: HopState { state?.known?.hopState ?? .unknown }
}

extension Instance.State {
  var hopState: HopState {
    switch self {
    case .running: .up
    case .pending: .degraded
    case .shuttingDown, .terminated, .stopping, .stopped: .down
    }
  }
}
