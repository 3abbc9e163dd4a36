package import PathModel

/// What the operator keeps in a file.
package struct Configuration: Sendable, Hashable {
  /// The first is what is sent when no other is named; never empty, and no two have one name.
  package var requests: [TestRequest]
  /// Where requests are sent from; nil: the file does not say.
  package var seat: Seat.Kind?
  /// To connect to instead of looking a name up, as in `10.1.1.12`; nil: the name is looked up.
  package var connect: String?
  /// Seconds between two requests of a series.
  package var every: Int
  package var ssh: SSHLogin

  /// Seconds that `every` may have.
  package static let everyRange = 1...3600
  /// What a file may say; the demo's client is the demo's own.
  package static let seats: [Seat.Kind] = [.here, .ssh, .ssm]

  package init(
    requests: [TestRequest] = TestRequest.articles,
    seat: Seat.Kind? = nil,
    connect: String? = nil,
    every: Int = 5,
    ssh: SSHLogin = SSHLogin()
  ) {
    self.requests = requests
    self.seat = seat
    self.connect = connect
    self.every = every
    self.ssh = ssh
  }
}

/// Why a configuration cannot be used.
package struct ConfigurationError: Error, Sendable, Hashable {
  /// As in `FILE:LINE: unknown key 'x' in requests[0]; allowed: name, path`.
  package var message: String
}
