extension [Finding] {
  /// What the findings make of a hop: a critical one takes it down, a warning degrades it.
  ///
  /// A warning says nothing about what is not known; advice says nothing about the state at all.
  func judged(_ hop: Hop) -> Hop {
    let own = filter { finding in
      finding.hop == hop.kind && finding.severity != .advice && !finding.isAboutSight
    }
    guard let first = own.first else { return hop }
    var judged = hop
    if own.contains(where: { $0.severity == .critical }) {
      judged.state = .down
    } else if hop.state == .up {
      judged.state = .degraded
    }
    let isBad = hop.state != .up
    judged.summary = isBad ? "\(first.message); \(hop.summary)" : first.message
    return judged
  }
}
