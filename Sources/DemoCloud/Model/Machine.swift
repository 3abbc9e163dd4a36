/// An EC2 instance of the provider's that serves requests.
package struct Machine: Sendable, Equatable {
  package var instance: ClientInstance
  /// The port that its application listens on.
  package var port: Int
  package var application = Application()
}

/// Something of AWS's or a vendor's that listens at an address: a database, a broker.
package struct Appliance: Sendable, Equatable {
  /// The id of its network interface.
  package var interfaceID: String
  /// As EC2 describes its interface, as in `RDSNetworkInterface`.
  package var description: String
  /// As in `amazon-rds`.
  package var requesterID: String
  package var subnetID: String
  package var address: IPv4
  package var securityGroupIDs: [String]
  package var port: Int
  /// Whether anything listens.
  package var isUp = true
}
