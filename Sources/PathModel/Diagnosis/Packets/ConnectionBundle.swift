/// Connections that only differ in the address at the far end, where no rule tells these apart: what is
/// true of the first is true of all, so a thousand tasks are judged once.
struct ConnectionBundle: Sendable {
  private(set) var first: Connection
  /// The far ends of all of them.
  private(set) var addresses: [IPBlock]
  /// ARN of the load balancer that connects; nil: none does.
  let sender: Hop.Kind?
  /// The ARN of the target group at the far end.
  let group: String?

  init(_ first: Connection, _ sender: Hop.Kind? = nil, _ group: String? = nil) {
    self.first = first
    self.sender = sender
    self.group = group
    addresses = [first.to.block]
  }

  /// The same far ends, reached from another place.
  func from(_ peer: Peer) -> ConnectionBundle {
    var bundle = self
    bundle.first.from = peer
    return bundle
  }

  mutating func add(_ address: IPv4Block) { addresses.append(.ipv4(address)) }
}

extension NetworkFacts {
  /// The subnets of which no security group, network ACL or route names a part.
  var uniformSubnets: Set<String> {
    let rules = (securityGroups.current ?? []).flatMap { group in
      ((group.inbound ?? []) + (group.outbound ?? [])).flatMap(\.cidrBlocks)
    }
    let entries = (networkACLs.current ?? []).flatMap(\.entries).compactMap(\.cidrBlock)
    let routes = (routeTables.current ?? []).flatMap(\.routes).compactMap(\.destination)
    let named = Set(rules + entries + routes).compactMap { IPv4Block($0) }
    let uniform = (subnets.current ?? []).filter { subnet in
      guard let block = subnet.cidrBlock.flatMap({ IPv4Block($0) }) else { return false }
      return !named.contains { block.contains($0) && $0 != block }
    }
    return Set(uniform.map(\.id))
  }
}
