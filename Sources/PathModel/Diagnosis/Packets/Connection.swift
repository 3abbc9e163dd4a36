/// One end of a connection, as the filters between both ends see it.
struct Peer: Hashable, Sendable {
  var block: IPv4Block
  /// nil: not known; then rules that name a group cannot be judged.
  var securityGroupIDs: [String]?
  var subnetID: String?
}

/// A connection over TCP from one end to another, inside one VPC.
struct Connection: Hashable, Sendable {
  var from: Peer
  var to: Peer
  var port: Int
}
