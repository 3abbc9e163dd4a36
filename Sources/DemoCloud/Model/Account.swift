/// One of the two AWS accounts of the demo.
package enum Account: String, Sendable, Hashable, CaseIterable, Codable {
  case customer
  case provider

  /// Twelve digits.
  package var id: String {
    switch self {
    case .customer: "444455556666"
    case .provider: "111122223333"
    }
  }

  /// The account of a profile: profiles are named like the accounts.
  package init?(profile: String) { self.init(rawValue: profile) }
}
