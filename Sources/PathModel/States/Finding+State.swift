extension Finding {
  /// What it makes of its hop; advice makes nothing of it.
  package var hopState: HopState {
    switch severity {
    case .critical: .down
    case .warning: isAboutSight ? .unknown : .degraded
    case .advice: .up
    }
  }
}
