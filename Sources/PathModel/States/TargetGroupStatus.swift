/// A target group that a listener of the path names, and how it is.
package struct TargetGroupStatus: Equatable, Sendable {
  /// Why its targets do not count.
  package enum Aside: Equatable, Sendable {
    /// Its weight is 0.
    case withoutWeight
    /// Only listeners that are not watched send to it.
    case unwatchedListener
  }

  package var group: TargetGroup
  /// The load balancer that sends to it.
  package var hop: Hop.Kind
  /// The listeners that send to it, as in `TCP:80`.
  package var listeners: [String] = []
  /// Largest share of a listener's requests, 0 to 1.
  package var share = 0.0
  /// nil: it is on the route.
  package var aside: Aside?
  /// How it is; nil: it does not count, since it is off the route or nothing is to fill it.
  package var state: HopState?
  /// Why the state is what it is.
  package var summary = ""
  /// nil: its targets were never heard of.
  package var tally: TargetTally?

  package var arn: String { group.arn }
  package var name: String { group.name ?? Situation.groupName(ofARN: group.arn) }
  package var isOnRoute: Bool { aside == nil }

  /// As in `TCP:80 → demo-nlb-target-group`; of several listeners the first, and how many more.
  package func label(_ arrow: String = "→") -> String {
    guard let first = listeners.first else { return name }
    let more = listeners.count > 1 ? "+\(listeners.count - 1)" : ""
    return "\(first)\(more) \(arrow) \(name)"
  }

  /// How one of its targets counts; nil: it has left, and nobody misses it.
  package func state(of target: TargetHealth) -> HopState? { group.state(of: target) }
}
