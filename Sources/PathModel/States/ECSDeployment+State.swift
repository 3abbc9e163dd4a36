extension ECSDeployment {
  /// How far it has come; the tasks of the one before may carry the traffic meanwhile.
  package var hopState: HopState {
    switch rolloutState?.known {
    case .completed: .up
    case .failed: .down
    case .inProgress: .degraded
    case nil: rolloutState == nil && runningCount == desiredCount ? .up : .unknown
    }
  }

  /// Whether it is over as it should be, or AWS tells nothing of its course.
  package var isAtRest: Bool { rolloutState == nil || rolloutState?.known == .completed }
}
