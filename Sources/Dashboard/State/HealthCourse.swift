package import FoundationEssentials
import PathModel

/// How many targets were healthy, refresh by refresh.
package struct HealthCourse: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    /// When AWS said so.
    package let at: Date
    package let healthy: Int
    package let count: Int
  }

  /// As many as the widest window has columns for.
  private static let limit = 240

  /// Oldest first, by the load balancer's hop; what was not known has no point.
  private(set) var points: [Hop.Kind: [Point]] = [:]

  /// Takes in what a sample says that was not said before.
  mutating func take(_ snapshot: State.Snapshot) {
    let counts = snapshot.healthCounts
    take(.networkLoadBalancer, snapshot.status.objects.networkTargetGroups, counts)
    take(.applicationLoadBalancer, snapshot.status.objects.applicationTargetGroups, counts)
  }

  private mutating func take(_ hop: Hop.Kind, _ groups: [TargetGroup], _ counts: HealthCounts) {
    let known = groups.compactMap { counts[$0] }.filter { $0.freshness == .current }
    guard !groups.isEmpty, known.count == groups.count, let newest = known.map(\.at).max(),
      newest > points[hop]?.last?.at ?? .distantPast
    else { return }
    let healthy = known.reduce(0) { $0 + $1.healthy }
    let staying = known.reduce(0) { $0 + $1.staying }
    let point = Point(at: newest, healthy: healthy, count: staying)
    points[hop] = ((points[hop] ?? []) + [point]).suffix(Self.limit)
  }
}
