/// What keeps an account's calls from being answered.
package struct APIFault: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// The session's token has expired.
    case expiredToken
    /// The caller may not do it.
    case denied
    case throttled
    /// AWS cannot be reached from here.
    case unreachable
    /// AWS answers with an internal error.
    case internalError
  }

  package var account: Account
  package var kind: Kind
  /// As in `elbv2 describe-target-health`; nil: all calls of the account.
  package var operation: String?
}
