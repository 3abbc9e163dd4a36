/// The endpoint's interface in a zone, at a port of the NLB's.
package struct Entrance: Sendable, Hashable {
  /// As in `eu-west-1a`.
  package var zone: String
  package var port: Int

  package init(zone: String, port: Int = 80) {
    self.zone = zone
    self.port = port
  }
}

/// What a new connection meets on its way.
package enum Passage: String, Sendable, Hashable, CaseIterable {
  case open
  /// Something answers with a reset: nothing listens there.
  case refused
  /// The handshake works, then the connection is reset.
  case reset
  /// Nothing answers at all: a security group, an ACL or a missing route drops the packets.
  case blackHole
}
