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
    let objects = snapshot.status.objects
    take(.networkLoadBalancer, objects.networkTargetGroups, snapshot)
    take(.applicationLoadBalancer, objects.applicationTargetGroups, snapshot)
  }

  private mutating func take(
    _ hop: Hop.Kind,
    _ groups: [TargetGroup],
    _ snapshot: State.Snapshot
  ) {
    var targets: [TargetHealth] = []
    var newest = Date.distantPast
    for group in groups {
      guard case .value(let value, let at) = snapshot.sample.provider.targetHealth[group.arn]
      else { return }
      targets += value.filter { !$0.isLeaving }
      newest = max(newest, at)
    }
    guard !groups.isEmpty, newest > points[hop]?.last?.at ?? .distantPast else { return }
    let healthy = targets.count { $0.state?.known == .healthy }
    let point = Point(at: newest, healthy: healthy, count: targets.count)
    points[hop] = ((points[hop] ?? []) + [point]).suffix(Self.limit)
  }
}
