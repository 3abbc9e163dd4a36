import Drawing
import PathModel

/// A target as it is listed.
struct TargetRow: Sendable {
  let target: TargetHealth
  let group: TargetGroup
  let hop: Hop.Kind
  let freshness: Freshness

  /// One address may be registered with several groups, and on several ports.
  var id: String { "\(group.arn) \(target.id):\(target.port.map(String.init) ?? "")" }

  /// What is old is never shown as it was.
  func sign(_ glyphs: Glyphs) -> StyledText {
    guard freshness == .current else { return StyledText(String(glyphs.stale), .stale) }
    let state = target.hopState
    return StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  func role(_ role: Role) -> Role { freshness == .current ? role : .stale }
}

extension TargetHealth {
  var hopState: HopState {
    switch state?.known {
    case .healthy: .up
    case .initial, .draining: .degraded
    case .unhealthy, .unhealthyDraining, .unused: .down
    case .unavailable, nil: .unknown
    }
  }

  /// Who overrules the health checks, where anybody does.
  var override: String? {
    administrativeOverride.flatMap { $0.known == AdministrativeOverride.none ? nil : $0.text }
  }
}

extension PathObjects {
  /// The target groups in the order that a request meets them.
  var targetGroups: [(hop: Hop.Kind, group: TargetGroup)] {
    networkTargetGroups.map { (.networkLoadBalancer, $0) }
      + applicationTargetGroups.map { (.applicationLoadBalancer, $0) }
  }
}
