/// A listener of a load balancer on the route, and how it is.
package struct ListenerStatus: Equatable, Sendable {
  package var listener: Listener
  /// Of its load balancer.
  package var balancerARN: String
  package var hop: Hop.Kind
  package var standing: ListenerRoute.Standing
  /// nil: it does not count, as one that is not watched or only answers by itself.
  package var state: HopState?
  /// Why the state is what it is.
  package var summary: String

  /// As in `TCP:80`.
  package var label: String { listener.label }
  package var isOnRoute: Bool { standing == .watched }
}

extension ListenerRoute.Standing {
  /// Why requests of the path do not meet it; nil: they do.
  package var words: String? {
    switch self {
    case .watched: nil
    case .notAsked: "not watched"
    case .notOffered: "not offered through the endpoint"
    case .ignored: "ignored"
    }
  }
}
