/// The way of packets from one hop of the path to the next, on one port.
package struct NetworkWay: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case clientToEndpoint
    /// Through PrivateLink.
    case endpointToNetworkLoadBalancer
    case networkToApplicationLoadBalancer
    case applicationLoadBalancerToTasks
    /// Where the NLB's own targets answer.
    case networkLoadBalancerToTargets
    /// To the registry of the tasks' images.
    case tasksToInternet
  }

  /// What goes this way.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case requests
    case healthChecks
    case images
  }

  /// The way between two places for which the same is true.
  package struct Lane: Hashable, Sendable {
    package var fromZone: String?
    package var toZone: String?
    package var from: String
    /// The addresses or blocks at the other end.
    package var to: [String]
    /// In the order that packets meet them.
    package var passages: [Passage]

    package var verdict: Passage.Verdict {
      if passages.contains(where: { $0.verdict == .blocks }) { return .blocks }
      let isKnown = !passages.isEmpty && passages.allSatisfy { $0.verdict == .admits }
      return isKnown ? .admits : .unknown
    }

    /// The first passage that its verdict rests on.
    package var deciding: Passage? { passages.first { $0.verdict == verdict } ?? passages.first }
  }

  package var kind: Kind
  /// The hop that it ends at, if that one answers.
  package var end: Hop.Kind?
  /// nil: not known.
  package var port: Int?
  package var transport = Transport.tcp
  package var purposes: [Purpose]
  /// Empty: not known, and `reason` says why.
  package var lanes: [Lane]
  package var reason: String?
  /// Whether health checks pass, whatever the rules seem to say: all targets are healthy.
  package var isEvidentlyOpen = false

  package var id: String {
    let word = transport == .tcp ? "" : " \(transport.rawValue)"
    return "\(kind.rawValue) \(port.map(String.init) ?? "?")\(word)"
  }
}
