import Drawing
import PathModel

/// A target as it is listed.
struct TargetRow: Sendable {
  let target: TargetHealth
  let status: TargetGroupStatus
  let freshness: Freshness

  var group: TargetGroup { status.group }
  var hop: Hop.Kind { status.hop }
  /// nil: it has left, and nobody misses it.
  var state: HopState? { status.state(of: target) }

  /// One address may be registered with several groups, and on several ports.
  var id: String { "\(group.arn) \(target.id):\(target.port.map(String.init) ?? "")" }

  /// What is old is never shown as it was.
  func sign(_ glyphs: Glyphs) -> StyledText {
    guard freshness == .current else { return StyledText(String(glyphs.stale), .stale) }
    return StyledText(String(glyphs.sign(of: state)), Style(state.role, bold: true))
  }

  func role(_ role: Role) -> Role { freshness == .current ? role : .stale }
}

extension TargetHealth {
  /// Who overrules the health checks, where anybody does.
  var override: String? {
    administrativeOverride.flatMap { $0.known == AdministrativeOverride.none ? nil : $0.text }
  }
}
