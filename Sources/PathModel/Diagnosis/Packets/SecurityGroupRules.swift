/// Rules of one direction of all security groups of a network interface, as a packet meets them:
/// it passes when any of them admits it.
///
/// Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
struct SecurityGroupRules {
  let rules: [SecurityGroupRule]

  /// Whether they admit a TCP connection with the other end; nil: what they name is not known.
  ///
  /// A prefix list's addresses are not known, nor is what of a block a narrower rule leaves out.
  func admits(_ port: Int, _ peer: Peer) -> Bool? {
    let answers = rules.map { rule -> Bool? in
      switch (rule.isAbout(tcp: port), rule.admits(peer)) {
      case (true, let admits): admits
      case (false, _), (nil, false): false
      case (nil, _): nil
      }
    }
    if answers.contains(true) { return true }
    return answers.contains(nil) ? nil : false
  }

  /// Whether any rule is, or may be, about the port, for whomever.
  func mention(_ port: Int) -> Bool { rules.contains { $0.isAbout(tcp: port) != false } }
}

extension SecurityGroupRules {
  /// The rules of the groups with these ids; nil when one of them is not known.
  init?(
    _ ids: [String],
    _ direction: KeyPath<SecurityGroup, [SecurityGroupRule]?>,
    among groups: [SecurityGroup]?
  ) {
    guard let groups, !ids.isEmpty else { return nil }
    let own = ids.compactMap { id in groups.first { $0.id == id } }
    let known = own.compactMap { $0[keyPath: direction] }
    guard own.count == ids.count, known.count == own.count else { return nil }
    rules = known.flatMap(\.self)
  }
}

extension SecurityGroupRule {
  /// nil: AWS did not say.
  fileprivate func isAbout(tcp port: Int) -> Bool? {
    switch networkProtocol?.lowercased() {
    case nil: nil
    case "-1", "all": true
    case "tcp", "6": PortRange(fromPort, toPort).contains(PortRange(port, port))
    default: false
    }
  }

  fileprivate func admits(_ peer: Peer) -> Bool? {
    let blocks = cidrBlocks.compactMap { IPv4Block($0) }
    if blocks.contains(where: { $0.contains(peer.block) }) { return true }
    if let groups = peer.securityGroupIDs {
      if securityGroupIDs.contains(where: groups.contains) { return true }
    } else if !securityGroupIDs.isEmpty {
      return nil
    }
    let isPartly = blocks.contains { $0.overlaps(peer.block) }
    return isPartly || !prefixListIDs.isEmpty || isForNobody ? nil : false
  }

  /// AWS has no such rule: something was left out on the way.
  private var isForNobody: Bool {
    cidrBlocks.isEmpty && ipv6CIDRBlocks.isEmpty && securityGroupIDs.isEmpty
      && prefixListIDs.isEmpty
  }
}
