/// A network ACL, from `aws ec2 describe-network-acls`.
package struct NetworkACL: Codable, Hashable, Sendable {
  /// What an entry does with the packets it matches.
  package enum Action: String, Hashable, Sendable, CaseIterable {
    case allow
    case deny
  }

  /// One entry; the one with the lowest number that matches a packet decides.
  package struct Entry: Codable, Hashable, Sendable {
    /// 32767 is AWS's own last entry, `*`, which denies everything.
    package var number: Int?
    /// Whether it is about packets that leave the subnet.
    package var isEgress: Bool?
    /// A protocol number, as in `6` for TCP, or `-1` for all of them.
    package var networkProtocol: String?
    package var action: Open<Action>?
    /// nil: the entry is about IPv6.
    package var cidrBlock: String?
    package var ipv6CIDRBlock: String?
    /// nil: every port.
    package var fromPort: Int?
    package var toPort: Int?
    package init() {}
  }

  package var id = ""
  package var vpcID: String?
  package var name: String?
  package var isDefault: Bool?
  /// Every subnet has exactly one network ACL.
  package var subnetIDs: [String] = []
  package var entries: [Entry] = []
  package init() {}
}
