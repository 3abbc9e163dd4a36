/// A rule of a security group that decides about a packet.
package struct SecurityGroupMatch: Hashable, Sendable {
  package var groupID: String
  package var groupName: String?
  /// The rule's place among those of its group and direction, from 0.
  package var index: Int
  package var rule: SecurityGroupRule
  /// Which of its blocks, groups and prefix lists it is; nil: it names none.
  package var other: String?
  /// Of a group that it names.
  package var otherName: String?

  /// What people wrote about it.
  package var description: String? { other.flatMap { rule.descriptions[$0] } }
}

extension SecurityGroupRule {
  /// What it is about, as in `tcp 8080-8090` or `everything`.
  package var traffic: String {
    switch networkProtocol?.lowercased() {
    case "-1", "all": return "everything"
    case "tcp", "6": return "tcp \(PortRange(fromPort, toPort).text)"
    case "udp", "17": return "udp \(PortRange(fromPort, toPort).text)"
    case let other: return other ?? "?"
    }
  }

  /// Everyone it is about.
  package var others: [String] {
    cidrBlocks + ipv6CIDRBlocks + securityGroupIDs + prefixListIDs
  }
}
