extension TargetGroup {
  /// Whether its targets are not checked: what is registered then counts as healthy.
  var isUnchecked: Bool { healthCheck.enabled == false }

  /// How one of its targets counts; nil: it has left, and nobody misses it.
  package func state(of target: TargetHealth) -> HopState? {
    target.state(isUnchecked: isUnchecked)
  }
}

extension TargetHealth {
  func state(isUnchecked: Bool) -> HopState? {
    switch state?.known {
    case .healthy: .up
    case .initial: .degraded
    case .unhealthy, .unused: .down
    case .draining, .unhealthyDraining: nil
    case .unavailable: isUnchecked && saysOnlyThatNobodyChecks ? .up : .unknown
    case nil: .unknown
    }
  }

  private var saysOnlyThatNobodyChecks: Bool {
    [nil, "Target.HealthCheckDisabled"].contains(reason)
  }

  /// Whether it only ends what it has begun: nothing new is sent to it, and nobody misses it.
  package var isLeaving: Bool { state?.known == .draining || state?.known == .unhealthyDraining }
}
