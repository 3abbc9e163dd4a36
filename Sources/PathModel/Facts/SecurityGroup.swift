/// A security group, from `aws ec2 describe-security-groups`.
package struct SecurityGroup: Codable, Hashable, Sendable {
  package var id = ""
  package var name: String?
  package var vpcID: String?
  /// nil: AWS did not say; empty: nothing is admitted.
  package var inbound: [SecurityGroupRule]?
  /// nil: AWS did not say; empty: nothing is let out.
  package var outbound: [SecurityGroupRule]?
  package init() {}
}

/// One permission of a security group: a protocol and ports, for some sources or destinations.
package struct SecurityGroupRule: Codable, Hashable, Sendable {
  /// `tcp`, `udp`, `icmp`, a protocol number, or `-1` for all of them.
  package var networkProtocol: String?
  /// nil: every port.
  package var fromPort: Int?
  package var toPort: Int?
  package var cidrBlocks: [String] = []
  package var ipv6CIDRBlocks: [String] = []
  package var securityGroupIDs: [String] = []
  package var prefixListIDs: [String] = []
  /// What people wrote about a block, group or prefix list, by its text or id.
  package var descriptions: [String: String] = [:]
  package init() {}
}
