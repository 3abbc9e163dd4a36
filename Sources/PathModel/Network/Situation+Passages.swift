// The filters that a connection passes inside one VPC, judged as the rules of the diagnosis judge them.

extension Situation {
  func network(of side: Side) -> NetworkFacts {
    side == .customer ? customer.network : provider.network
  }

  /// All of them: out of the one end, over the route, into the other, and for what comes back.
  func passages(
    of connection: Connection,
    on side: Side,
    between ends: (near: Hop.Kind, far: Hop.Kind)
  ) -> [Passage] {
    let (from, to, port) = (connection.from, connection.to, connection.entrance)
    let out = groups(from.securityGroupIDs, side, ends.near, isEgress: true, port, to)
    let into = groups(to.securityGroupIDs, side, ends.far, isEgress: false, port, from)
    let lists = network(of: side).networkACLs
    guard from.subnetID == nil || from.subnetID != to.subnetID else { return [out, into] }
    let route = route(from: from.subnetID, to: to.block, side, ends.near)
    guard let crossings = NetworkACLCrossing.all(on: connection, among: lists.current) else {
      var unknown = Passage(
        filter: .networkACL,
        side: side,
        hop: ends.near,
        isEgress: true,
        ports: "\(port.port)",
        transport: port.transport,
        other: to.block.text
      )
      unknown.reason = lists.gap("network ACLs") ?? "which subnet an end is in is not known"
      return [out, route, unknown, into]
    }
    let acls = crossings.map { passage(of: $0, side, $0.isNearSide ? ends.near : ends.far) }
    return [out, route] + acls.prefix(2) + [into] + acls.dropFirst(2)
  }

  /// The rules of all security groups of one end.
  func groups(
    _ ids: [String]?,
    _ side: Side,
    _ hop: Hop.Kind,
    isEgress: Bool,
    _ port: EntrancePort,
    _ peer: Peer
  ) -> Passage {
    var passage = Passage(
      filter: .securityGroup,
      side: side,
      hop: hop,
      isEgress: isEgress,
      ports: "\(port.port)",
      transport: port.transport,
      other: peer.block.text,
      otherGroups: peer.securityGroupIDs ?? [],
      ids: ids ?? []
    )
    guard let ids else {
      passage.reason = "which security groups the \(hop.title) has is not known"
      return passage
    }
    guard !ids.isEmpty else {
      (passage.verdict, passage.match) = (.admits, .noGroup)
      return passage
    }
    let groups = network(of: side).securityGroups
    guard
      let rules = SecurityGroupRules(
        ids,
        isEgress ? \.outbound : \.inbound,
        among: groups.current
      )
    else {
      let missing = ids.first { id in groups.current?.contains { $0.id == id } == false }
      passage.reason =
        groups.gap("security groups")
        ?? "AWS does not tell the rules of \(missing ?? ids[0])"
      return passage
    }
    switch rules.fate(of: port.port, peer, over: port.transport) {
    case .admitted(var match):
      match.otherName = groups.current?.first { $0.id == match.other }?.name
      (passage.verdict, passage.match) = (.admits, .rule(match))
    case .closed: passage.verdict = .blocks
    case .unclear(let match, let doubt):
      (passage.match, passage.reason) = (.rule(match), doubt.reason(match))
    }
    return passage
  }

  func passage(of crossing: NetworkACLCrossing, _ side: Side, _ hop: Hop.Kind) -> Passage {
    var passage = Passage(
      filter: .networkACL,
      side: side,
      hop: hop,
      isEgress: crossing.isEgress,
      isAnswer: crossing.isEgress != crossing.isNearSide,
      ports: crossing.ports.text,
      transport: crossing.transport,
      other: crossing.block.text,
      ids: [crossing.list?.id].compactMap(\.self),
      subnetID: crossing.subnetID
    )
    switch crossing.fate {
    case .passes(let entry): (passage.verdict, passage.match) = (.admits, .entry(entry))
    case .blocked(let entry):
      (passage.verdict, passage.match) = (.blocks, entry.map(Passage.Match.entry))
    case .unclear:
      passage.reason =
        crossing.list == nil
        ? "the network ACL of \(crossing.subnetID) is not known"
        : "an entry is about some of the addresses or ports only"
    }
    return passage
  }

  func route(
    from subnetID: String?,
    to block: IPBlock,
    _ side: Side,
    _ hop: Hop.Kind
  ) -> Passage {
    let network = network(of: side)
    var passage = Passage(
      filter: .route,
      side: side,
      hop: hop,
      isEgress: true,
      other: block.text,
      subnetID: subnetID
    )
    guard let subnetID, let tables = network.routeTables.current,
      let table = RouteTable.table(of: subnetID, among: tables)
    else {
      let owner = subnetID.flatMap { network.owner(ofSubnet: $0, for: account(of: side)) }
      passage.reason =
        network.routeTables.gap("route tables")
        ?? owner.map { "not visible: account \($0) owns \(subnetID ?? "the subnet")" }
        ?? "the route table of \(subnetID ?? "the subnet") is not known"
      return passage
    }
    passage.ids = [table.id]
    guard let route = table.route(to: block) else {
      guard block.family == .ipv4 || table.isAbout(.ipv6) else {
        // Every table has the VPC's own routes of each family that it has.
        passage.reason = "\(table.id) lists no route of IPv6"
        return passage
      }
      passage.verdict = .blocks
      return passage
    }
    passage.match = .route(route)
    switch network.end(of: route, in: table, for: account(of: side)) {
    case .sound: passage.verdict = .admits
    case .dead(let why): (passage.verdict, passage.reason) = (.blocks, why)
    case .notVisible(let owner):
      passage.reason = "\(route.target ?? "its gateway") is not visible: account \(owner) owns it"
    }
    return passage
  }
}
