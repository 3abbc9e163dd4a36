/// One of the network ACLs that a connection passes, in one direction, and what becomes of its packets.
struct NetworkACLCrossing: Equatable {
  /// nil: that of the subnet is not known.
  var list: NetworkACL?
  var subnetID: String
  /// Whether the subnet is that of the end which opens the connection.
  var isNearSide: Bool
  var isEgress: Bool
  var transport: Transport
  var ports: PortRange
  var block: IPBlock
  var fate: NetworkACLEntries.Fate

  init(
    _ subnetID: String,
    isNearSide: Bool,
    isEgress: Bool,
    _ transport: Transport,
    _ ports: PortRange,
    _ block: IPBlock,
    among lists: [NetworkACL]
  ) {
    list = lists.first { $0.subnetIDs.contains(subnetID) }
    self.subnetID = subnetID
    self.isNearSide = isNearSide
    self.isEgress = isEgress
    self.transport = transport
    self.ports = ports
    self.block = block
    fate =
      list.map { list in
        NetworkACLEntries(list, isEgress: isEgress).fate(of: ports, with: block, over: transport)
      } ?? .unclear
  }

  /// All of them, in the order that they are met, there and back.
  ///
  /// nil: they are not known. Packets inside one subnet pass none.
  static func all(on connection: Connection, among lists: [NetworkACL]?) -> [NetworkACLCrossing]? {
    guard let lists, let near = connection.from.subnetID, let far = connection.to.subnetID else {
      return nil
    }
    guard near != far else { return [] }
    let port = PortRange(connection.port, connection.port)
    let transport = connection.transport
    let (from, to) = (connection.from.block, connection.to.block)
    return [
      Self(near, isNearSide: true, isEgress: true, transport, port, to, among: lists),
      Self(far, isNearSide: false, isEgress: false, transport, port, from, among: lists),
      Self(far, isNearSide: false, isEgress: true, transport, .answers, from, among: lists),
      Self(near, isNearSide: true, isEgress: false, transport, .answers, to, among: lists),
    ]
  }
}
