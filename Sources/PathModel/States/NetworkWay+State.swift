extension NetworkWay {
  /// Whether packets pass some of its lanes, or all.
  ///
  /// A way that health checks just passed cannot be closed, whatever the rules seem to say.
  package func state(of lanes: [Lane]) -> HopState {
    let verdicts = lanes.map(\.verdict)
    if verdicts.contains(.blocks) { return isEvidentlyOpen ? .degraded : .down }
    if verdicts.isEmpty, isEvidentlyOpen { return .up }
    return verdicts.isEmpty || verdicts.contains(.unknown) ? .unknown : .up
  }
}

extension Passage.Verdict {
  package var hopState: HopState {
    switch self {
    case .admits: .up
    case .blocks: .down
    case .unknown: .unknown
    }
  }
}
