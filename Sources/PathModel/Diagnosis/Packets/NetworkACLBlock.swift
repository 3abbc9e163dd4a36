/// What a network ACL does to a connection that it does not let pass.
struct NetworkACLBlock: Equatable {
  var list: NetworkACL
  var subnetID: String
  /// Whether the subnet is that of the end which opens the connection.
  var isNearSide: Bool
  var isEgress: Bool
  var ports: PortRange
  var block: IPv4Block
  /// nil: no entry matches.
  var entry: NetworkACL.Entry?

  /// The first block that a connection meets, there and back.
  ///
  /// nil: it meets none, or that is not known. Packets inside one subnet pass no network ACL.
  static func first(on connection: Connection, among lists: [NetworkACL]?) -> NetworkACLBlock? {
    guard let lists, let near = connection.from.subnetID, let far = connection.to.subnetID,
      near != far
    else { return nil }
    let port = PortRange(connection.port, connection.port)
    let ways: [(subnet: String, isNear: Bool, isEgress: Bool, PortRange, IPv4Block)] = [
      (near, true, true, port, connection.to.block),
      (far, false, false, port, connection.from.block),
      (far, false, true, .answers, connection.from.block),
      (near, true, false, .answers, connection.to.block),
    ]
    for (subnet, isNear, isEgress, ports, block) in ways {
      guard let list = lists.first(where: { $0.subnetIDs.contains(subnet) }) else { continue }
      let entries = NetworkACLEntries(list, isEgress: isEgress)
      guard case .blocked(let entry) = entries.fate(of: ports, with: block) else { continue }
      return NetworkACLBlock(
        list: list,
        subnetID: subnet,
        isNearSide: isNear,
        isEgress: isEgress,
        ports: ports,
        block: block,
        entry: entry
      )
    }
    return nil
  }
}
