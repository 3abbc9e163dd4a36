/// What a network ACL does to a connection that it does not let pass.
struct NetworkACLBlock: Equatable {
  var list: NetworkACL
  var subnetID: String
  /// Whether the subnet is that of the end which opens the connection.
  var isNearSide: Bool
  var isEgress: Bool
  var transport: Transport
  var ports: PortRange
  var block: IPBlock
  /// nil: no entry matches.
  var entry: NetworkACL.Entry?

  /// The first block that a connection meets, there and back; nil: it meets none, or that is not known.
  static func first(on connection: Connection, among lists: [NetworkACL]?) -> NetworkACLBlock? {
    NetworkACLCrossing.all(on: connection, among: lists)?.lazy.compactMap(NetworkACLBlock.init)
      .first
  }

  /// nil: the packets are not blocked.
  private init?(_ crossing: NetworkACLCrossing) {
    guard let list = crossing.list, case .blocked(let entry) = crossing.fate else { return nil }
    self.list = list
    subnetID = crossing.subnetID
    isNearSide = crossing.isNearSide
    isEgress = crossing.isEgress
    transport = crossing.transport
    ports = crossing.ports
    block = crossing.block
    self.entry = entry
  }
}
