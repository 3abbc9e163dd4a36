/// One end of a connection: a network interface.
struct Party: Sendable {
  var address: IPv4
  var subnetID: String
  /// nil: no security group applies to it.
  var securityGroupIDs: [String]?
}
