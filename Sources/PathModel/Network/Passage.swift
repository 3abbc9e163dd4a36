/// One filter that packets of a way meet: security groups, a network ACL or a route; what it makes of
/// them, and by which of its rules.
package struct Passage: Hashable, Sendable {
  package enum Filter: String, Hashable, Sendable {
    case securityGroup
    case networkACL
    case route
  }

  package enum Verdict: Hashable, Sendable {
    case admits
    case blocks
    case unknown
  }

  /// What decides.
  package enum Match: Hashable, Sendable {
    case rule(SecurityGroupMatch)
    case entry(NetworkACL.Entry)
    case route(Route)
    /// A load balancer without security groups admits everything.
    case noGroup
    /// The inbound rules of the NLB's groups do not count for PrivateLink traffic.
    case notEnforced
  }

  package var filter: Filter
  package var side: Side
  /// Whose security groups, or whose subnet, it is.
  package var hop: Hop.Kind
  /// Whether it is met on the way out.
  package var isEgress: Bool
  /// Whether it is about what comes back.
  package var isAnswer = false
  /// The port or ports, as in `8888` or `32768-60999`; empty where a filter knows none.
  package var ports = ""
  package var transport = Transport.tcp
  /// The other end, as in `10.1.1.20` or `10.100.100.0/24`.
  package var other: String
  /// The other end's security groups, where they count.
  package var otherGroups: [String] = []
  /// Of the security groups, the network ACL or the route table.
  package var ids: [String] = []
  /// nil: a security group is met at the network interface.
  package var subnetID: String?
  package var verdict = Verdict.unknown
  /// nil: no rule matches, or that is not known.
  package var match: Match?
  /// Why it is not known, or why the route that matches leads nowhere.
  package var reason: String?
}
