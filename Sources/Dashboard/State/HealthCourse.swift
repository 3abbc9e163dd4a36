package import FoundationEssentials
import PathModel

/// How many targets were healthy, refresh by refresh.
package struct HealthCourse: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    /// When AWS said so.
    package let at: Date
    package let healthy: Int
    package let count: Int
    /// What that means for the load balancer.
    let state: HopState
  }

  /// As many as the widest window has columns for.
  private static let limit = 240

  /// Oldest first, by the load balancer's hop; what was not known has no point.
  private(set) var points: [Hop.Kind: [Point]] = [:]

  /// Takes in what a sample says that was not said before.
  mutating func take(_ snapshot: State.Snapshot) {
    take(.networkLoadBalancer, snapshot)
    take(.applicationLoadBalancer, snapshot)
  }

  private mutating func take(_ hop: Hop.Kind, _ snapshot: State.Snapshot) {
    let groups = snapshot.status.groups(of: hop)
    let readings = groups.map { snapshot.sample.provider.targetHealth[$0.arn] }
    let times = readings.compactMap { $0.current == nil ? nil : $0.at }
    guard !groups.isEmpty, times.count == groups.count, let newest = times.max(),
      newest > points[hop]?.last?.at ?? .distantPast
    else { return }
    let tallies = groups.compactMap(\.tally)
    let point = Point(
      at: newest,
      healthy: tallies.reduce(0) { $0 + $1.healthy },
      count: tallies.reduce(0) { $0 + $1.staying },
      state: snapshot.status.targetsState(of: hop)
    )
    points[hop] = ((points[hop] ?? []) + [point]).suffix(Self.limit)
  }
}
