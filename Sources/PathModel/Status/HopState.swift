/// How well a hop, or the whole path, carries traffic.
package enum HopState: String, Codable, Hashable, Sendable, CaseIterable {
  case up
  case degraded
  case down
  /// The facts that decide it are missing or old.
  case unknown

  /// How bad a state is when several are summed up; the order of the monitoring plugins' own
  /// library: critical, warning, unknown, ok.
  private var gravity: Int {
    switch self {
    case .up: 0
    case .unknown: 1
    case .degraded: 2
    case .down: 3
    }
  }

  /// The gravest of several states; `unknown` when there is none.
  package static func gravest(of states: some Sequence<HopState>) -> HopState {
    states.max { $0.gravity < $1.gravity } ?? .unknown
  }
}
