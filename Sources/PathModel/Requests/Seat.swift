/// Where a request is sent from.
package struct Seat: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// This machine.
    case here
    /// The test client, over ssh.
    case ssh
    /// The test client, by SSM Run Command.
    case ssm
    /// The demo's test client.
    case simulated
  }

  package var kind: Kind
  /// As in `ec2-user@203.0.113.7` or `i-0abc1234def567890`; empty: this machine.
  package var place: String

  package init(_ kind: Kind, _ place: String = "") {
    self.kind = kind
    self.place = place
  }

  package static let here = Seat(.here)

  /// As in `ssh ec2-user@203.0.113.7`.
  package var title: String {
    switch kind {
    case .here: "here"
    case .ssh: "ssh \(place)"
    case .ssm: "SSM \(place)"
    case .simulated: "simulated client \(place)"
    }
  }
}
