/// One end of a connection, as the filters between both ends see it.
struct Peer: Hashable, Sendable {
  var block: IPBlock
  /// nil: not known; then rules that name a group cannot be judged.
  var securityGroupIDs: [String]?
  var subnetID: String?

  init(block: IPBlock, securityGroupIDs: [String]?, subnetID: String? = nil) {
    self.block = block
    self.securityGroupIDs = securityGroupIDs
    self.subnetID = subnetID
  }

  init(block: IPv4Block, securityGroupIDs: [String]?, subnetID: String? = nil) {
    self.init(block: .ipv4(block), securityGroupIDs: securityGroupIDs, subnetID: subnetID)
  }
}

/// A connection from one end to another, inside one VPC.
struct Connection: Hashable, Sendable {
  var from: Peer
  var to: Peer
  var port: Int
  var transport = Transport.tcp

  var entrance: EntrancePort { EntrancePort(transport: transport, port: port) }
}
