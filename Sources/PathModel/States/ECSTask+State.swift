extension ECSTask {
  package var isStopped: Bool { lastStatus == "STOPPED" || stoppedAt != nil }

  /// Whether it runs, as it should.
  package var isSettled: Bool { lastStatus == "RUNNING" && lastStatus == desiredStatus }

  /// The worst of what ECS and a load balancer (`target`) say of it; nil: it has stopped as it should.
  package func state(target: HopState? = nil) -> HopState? {
    if isStopped { return hasFailed ? .down : nil }
    return HopState.gravest(of: [own] + [target].compactMap(\.self))
  }

  private var own: HopState {
    if healthStatus == "UNHEALTHY" { return .down }
    if lastStatus == nil { return .unknown }
    return isSettled ? .up : .degraded
  }
}
