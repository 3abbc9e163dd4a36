extension Finding {
  /// State that it puts its hop in; advice puts it in none.
  package var hopState: HopState {
    switch severity {
    case .critical: .down
    case .warning: isAboutSight ? .unknown : .degraded
    case .advice: .up
    }
  }
}
