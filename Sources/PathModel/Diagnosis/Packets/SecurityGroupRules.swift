/// Rules of one direction of all security groups of a network interface, as a packet meets them:
/// it passes when any of them admits it.
///
/// Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
struct SecurityGroupRules {
  /// What becomes of a packet.
  enum Fate: Equatable {
    /// By the first rule that does.
    case admitted(by: SecurityGroupMatch)
    /// No rule surely admits it, and this one may.
    case unclear(SecurityGroupMatch, Doubt)
    case closed
  }

  /// Why it cannot be told whether a rule admits a packet.
  enum Doubt: Equatable {
    /// A prefix list's addresses are not known.
    case prefixList
    /// Which groups the other end has is not known.
    case otherGroups
    /// It is about a part of the addresses.
    case partOfTheBlock
    /// AWS did not say what the rule is about.
    case unread
  }

  private let matches: [SecurityGroupMatch]

  var rules: [SecurityGroupRule] { matches.map(\.rule) }

  /// The rules of one group.
  init(rules: [SecurityGroupRule], of group: SecurityGroup = SecurityGroup()) {
    matches = rules.enumerated().map { index, rule in
      SecurityGroupMatch(groupID: group.id, groupName: group.name, index: index, rule: rule)
    }
  }

  /// What becomes of a connection with the other end.
  func fate(of port: Int, _ peer: Peer, over transport: Transport = .tcp) -> Fate {
    var doubt: Fate?
    for match in matches {
      let isAboutPort = match.rule.isAbout(port, over: transport)
      guard isAboutPort != false else { continue }
      switch (match.rule.answer(to: peer), isAboutPort) {
      case (.admits(let other), true?): return .admitted(by: match.naming(other))
      case (.admits(let other), _): doubt = doubt ?? .unclear(match.naming(other), .unread)
      case (.unclear(let other, let why), _): doubt = doubt ?? .unclear(match.naming(other), why)
      case (.refuses, _): continue
      }
    }
    return doubt ?? .closed
  }

  /// Whether they admit a connection with the other end; nil: what they name is not known.
  func admits(_ port: Int, _ peer: Peer, over transport: Transport = .tcp) -> Bool? {
    switch fate(of: port, peer, over: transport) {
    case .admitted: true
    case .closed: false
    case .unclear: nil
    }
  }

  /// Whether any rule is, or may be, about the port, for anybody who has an address of the families.
  func mention(_ entrance: EntrancePort, for families: [AddressFamily] = [.ipv4]) -> Bool {
    matches.contains { match in
      match.rule.isAbout(entrance.port, over: entrance.transport) != false
        && match.rule.isFor(families)
    }
  }
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
    let known = own.compactMap { group in
      group[keyPath: direction].map { SecurityGroupRules(rules: $0, of: group) }
    }
    guard own.count == ids.count, known.count == own.count else { return nil }
    matches = known.flatMap(\.matches)
  }
}

extension SecurityGroupMatch {
  fileprivate func naming(_ other: String?) -> SecurityGroupMatch {
    var match = self
    match.other = other
    return match
  }
}

extension SecurityGroupRule {
  /// What a rule makes of whoever is at the other end, and by which of its blocks and groups.
  fileprivate enum Answer {
    case admits(String)
    case refuses
    case unclear(String?, SecurityGroupRules.Doubt)
  }

  /// nil: AWS did not say.
  fileprivate func isAbout(_ port: Int, over transport: Transport) -> Bool? {
    let isMeant = transport.isMeant(by: networkProtocol)
    guard isMeant == true, !["-1", "all"].contains(networkProtocol?.lowercased()) else {
      return isMeant
    }
    return PortRange(fromPort, toPort).contains(PortRange(port, port))
  }

  /// Groups and prefix lists may be of either family; a rule that names nobody was not read whole.
  fileprivate func isFor(_ families: [AddressFamily]) -> Bool {
    families.contains(.ipv4) && !cidrBlocks.isEmpty
      || families.contains(.ipv6) && !ipv6CIDRBlocks.isEmpty
      || !securityGroupIDs.isEmpty || !prefixListIDs.isEmpty || others.isEmpty || families.isEmpty
  }

  fileprivate func answer(to peer: Peer) -> Answer {
    var part: String?
    for text in peer.block.family == .ipv4 ? cidrBlocks : ipv6CIDRBlocks {
      guard let block = IPBlock(text) else { continue }
      if block.contains(peer.block) { return .admits(text) }
      if block.overlaps(peer.block) { part = part ?? text }
    }
    if let groups = peer.securityGroupIDs {
      if let own = securityGroupIDs.first(where: groups.contains) { return .admits(own) }
    } else if let first = securityGroupIDs.first {
      return .unclear(first, .otherGroups)
    }
    if let part { return .unclear(part, .partOfTheBlock) }
    if let list = prefixListIDs.first { return .unclear(list, .prefixList) }
    // AWS has no rule that is for nobody: something was left out on the way.
    return others.isEmpty ? .unclear(nil, .unread) : .refuses
  }
}
