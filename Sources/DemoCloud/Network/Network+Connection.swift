extension Network {
  /// Where the return packets of a connection go; clients choose a port from here.
  ///
  /// Source: “Ephemeral ports”, Amazon VPC User Guide; Linux takes 32768 and up.
  private static let ephemeralPort = 32_768

  /// Whether TCP packets get from one interface of the VPC to a port of another, and back.
  ///
  /// In the order that a packet meets them: security group out, route, network ACL out, network ACL
  /// in, security group in; security groups let answers through, ACLs do not.
  func connects(_ source: Party, _ destination: Party, port: Int) -> Bool {
    guard
      admits(source.securityGroupIDs, \.egress, destination, port),
      isRouted(from: source, to: destination)
    else { return false }
    if source.subnetID != destination.subnetID {
      let way = [
        (source.subnetID, true, destination.address, port),
        (destination.subnetID, false, source.address, port),
        (destination.subnetID, true, source.address, Self.ephemeralPort),
        (source.subnetID, false, destination.address, Self.ephemeralPort),
      ]
      for (subnet, isEgress, peer, port) in way {
        guard networkACL(of: subnet)?.admits(isEgress, peer, port) ?? true else { return false }
      }
    }
    return admits(destination.securityGroupIDs, \.ingress, source, port)
  }

  /// Whether the answers to connections to the internet come back: what an image pull needs.
  func reachesInternet(_ source: Party, port: Int) -> Bool {
    let anywhere = IPv4(0x36E3_14FD)
    let peer = Party(address: anywhere, subnetID: "", securityGroupIDs: [])
    guard admits(source.securityGroupIDs, \.egress, peer, port) else { return false }
    let acl = networkACL(of: source.subnetID)
    guard acl?.admits(true, anywhere, port) ?? true,
      acl?.admits(false, anywhere, Self.ephemeralPort) ?? true
    else { return false }
    guard let route = routeTable(of: source.subnetID)?.route(to: anywhere), !route.isBlackhole
    else { return false }
    switch route.target {
    case .local: return false
    // A task without a public address gets nowhere through an internet gateway.
    case .internetGateway: return false
    case .natGateway(let id): return natGateways.contains { $0.id == id && $0.state == .available }
    }
  }

  private func isRouted(from source: Party, to destination: Party) -> Bool {
    guard let route = routeTable(of: source.subnetID)?.route(to: destination.address) else {
      return false
    }
    return route.target == .local && !route.isBlackhole
  }

  private func admits(
    _ groups: [String]?,
    _ rules: KeyPath<SecurityGroup, [SecurityGroup.Rule]>,
    _ peer: Party,
    _ port: Int
  ) -> Bool {
    guard let groups else { return true }
    return groups.compactMap(securityGroup).contains { group in
      group[keyPath: rules].contains { $0.admits(peer, port) }
    }
  }
}

extension SecurityGroup.Rule {
  fileprivate func admits(_ other: Party, _ port: Int) -> Bool {
    guard networkProtocol == "-1" || networkProtocol == "tcp" else { return false }
    guard ports?.contains(port) ?? true else { return false }
    switch peer {
    case .block(let block): return block.contains(other.address)
    case .group(let id): return other.securityGroupIDs?.contains(id) ?? false
    }
  }
}

extension NetworkACL {
  /// The lowest entry that fits decides.
  fileprivate func admits(_ isEgress: Bool, _ address: IPv4, _ port: Int) -> Bool {
    entries
      .filter { entry in
        entry.isEgress == isEgress && ["-1", "6"].contains(entry.networkProtocol)
          && entry.block.contains(address) && entry.ports?.contains(port) ?? true
      }
      .min { $0.number < $1.number }?.allows ?? false
  }
}

extension RouteTable {
  /// The most specific route.
  fileprivate func route(to address: IPv4) -> Route? {
    routes.filter { $0.destination.contains(address) }
      .max { $0.destination.length < $1.destination.length }
  }
}
