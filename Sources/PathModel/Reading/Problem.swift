/// Why something could not be known: what failed, why, and what the operator does next.
package struct Problem: Error, Codable, Hashable, Sendable {
  /// The classes that a failed call falls into; each asks for something else from the operator.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// No credentials, or they have expired, or they are refused.
    case auth
    /// The credentials are good, but do not allow this operation.
    case permission
    /// AWS asked us to slow down.
    case throttled
    /// AWS answered that it failed.
    case server
    /// AWS could not be reached, or what answered was not AWS.
    case network
    /// What was asked for does not exist.
    case notFound
    /// Profile, region or configuration file of the CLI is wrong.
    case configuration
    /// The CLI does not understand the call: it is too old, or pltop is wrong.
    case usage
    /// AWS refused for another reason.
    case service
    /// The call took too long and was ended.
    case timedOut
    /// A signal ended the call.
    case killed
    /// The call went well, but what it printed cannot be read.
    case unreadable
    /// An alias of the operator's takes the place of the command, and fails.
    case alias
    /// The `aws` program is missing, cannot be started, or is broken.
    case missingCLI
    /// No class fits.
    case unknown
  }

  package var kind: Kind
  /// What failed and why, in one line.
  package var message: String
  /// What to do next, where there is something: often the exact command.
  package var next: String?
  /// AWS's error code, as in `UnauthorizedOperation`.
  package var code: String?
  /// The command line that failed, quoted for a shell, as it was run; nil: none was.
  package var command: String?

  package init(_ kind: Kind, _ message: String, next: String? = nil, code: String? = nil) {
    self.kind = kind
    self.message = message
    self.next = next
    self.code = code
  }
}

extension Problem {
  /// Codes that AWS also answers to valid credentials in a region that is not enabled for the account.
  ///
  /// Source: “Enable or disable AWS Regions in your account”, AWS Account Management.
  package static let codesOfRegion: Set = [
    "AuthFailure", "UnrecognizedClient", "UnrecognizedClientException", "InvalidClientTokenId",
  ]
}
